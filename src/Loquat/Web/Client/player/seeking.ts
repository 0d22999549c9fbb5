import { clock } from "../app/clock";
import { fill } from "../app/words";

const step = 5;
const columns = 10;

/** The seek bar: the position, the buffered part, and a preview of other positions. */
export class Seeking {
  private readonly slider: HTMLInputElement;
  private readonly bar: HTMLElement;
  private readonly peek: HTMLElement;
  private isHeld = false;

  constructor(
    private readonly player: HTMLElement,
    private readonly video: HTMLVideoElement,
    signal: AbortSignal,
  ) {
    this.bar = player.querySelector<HTMLElement>(".player-seek")!;
    this.slider = this.bar.querySelector("input")!;
    this.peek = this.bar.querySelector<HTMLElement>(".player-peek")!;
    this.slider.addEventListener("input", () => this.seek(), { signal });
    this.slider.addEventListener("change", () => (this.isHeld = false), { signal });
    this.slider.addEventListener("keydown", (event) => this.press(event), { signal });
    this.bar.addEventListener("pointermove", (event) => this.look(event), { signal });
    this.bar.addEventListener("pointerleave", () => (this.peek.hidden = true), { signal });
    this.bar.addEventListener("pointerup", ({ pointerType }) => pointerType !== "mouse" && (this.peek.hidden = true), { signal });
    for (const change of ["timeupdate", "progress", "durationchange", "seeked"]) {
      video.addEventListener(change, () => this.show(), { signal });
    }
    this.show();
  }

  private get duration(): number {
    return Number.isFinite(this.video.duration) && this.video.duration > 0
      ? this.video.duration
      : Number(this.player.dataset["duration"]) / 1000;
  }

  private show(): void {
    const { video, slider, duration } = this;
    slider.max = String(duration);
    if (!this.isHeld) {
      slider.value = String(video.currentTime);
    }
    slider.setAttribute("aria-valuetext", fill(this.player.dataset["place"], clock(video.currentTime), clock(duration)));
    this.bar.style.setProperty("--played", String(Number(slider.value) / duration || 0));
    this.bar.style.setProperty("--here", String(this.bufferedTo() / duration || 0));
    this.player.querySelector(".player-time")!.textContent = `${clock(video.currentTime)} / ${clock(duration)}`;
  }

  private bufferedTo(): number {
    const { buffered, currentTime } = this.video;
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) <= currentTime + 0.1 && buffered.end(i) >= currentTime) {
        return buffered.end(i);
      }
    }
    return 0;
  }

  private seek(): void {
    this.isHeld = true;
    this.video.currentTime = Number(this.slider.value);
    this.show();
  }

  private press(event: KeyboardEvent): void {
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -4 * step, PageUp: 4 * step }[event.key];
    if (by) {
      event.preventDefault();
      event.stopPropagation();
      this.video.currentTime = Math.max(0, Math.min(this.duration, this.video.currentTime + by));
      this.show();
    }
  }

  /** Shows the storyboard picture for the position under the pointer. */
  private look({ clientX }: PointerEvent): void {
    const { storyboard, storyboardMs, storyboardCount } = this.player.dataset;
    const { left, width } = this.bar.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (clientX - left) / width));
    const at = share * this.duration;
    this.peek.hidden = false;
    this.peek.querySelector("span")!.textContent = clock(at);
    const picture = this.peek.querySelector<HTMLElement>("i")!;
    picture.hidden = !storyboard;
    if (storyboard) {
      const tile = Math.min(Number(storyboardCount) - 1, Math.floor((at * 1000) / Number(storyboardMs)));
      const rows = Math.ceil(Number(storyboardCount) / columns);
      picture.style.backgroundImage = `url("${storyboard}")`;
      picture.style.backgroundSize = `${columns * 100}% ${rows * 100}%`;
      const across = (tile % columns) / (columns - 1);
      const down = rows > 1 ? Math.floor(tile / columns) / (rows - 1) : 0;
      picture.style.backgroundPosition = `${across * 100}% ${down * 100}%`;
      picture.style.aspectRatio = this.player.dataset["shape"]!;
    }
    const half = this.peek.offsetWidth / 2;
    this.peek.style.left = `${Math.max(half, Math.min(width - half, share * width))}px`;
  }
}
