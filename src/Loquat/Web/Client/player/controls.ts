import { Captions } from "./captions";
import { bindChoices } from "./choices";
import type { Playback } from "./playback";

const restAfter = 2500;

/** The controls of the video. They fade out during playback when there is no input. */
export class Controls {
  readonly captions: Captions;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly player: Playback,
    private readonly video: HTMLVideoElement,
    private readonly signal: AbortSignal,
  ) {
    video.controls = false;
    this.captions = new Captions(player, video, signal);
    player.querySelectorAll<HTMLElement>(".player-bar, .player-big").forEach((part) => (part.hidden = false));
    this.on("play", () => player.toggle());
    player.querySelector(".player-big")!.addEventListener("click", () => player.toggle(), { signal });
    video.addEventListener("click", () => player.toggle(), { signal });
    this.on("mute", () => (player.muted = !player.muted));
    this.bindVolume();
    bindChoices(player.querySelector<HTMLElement>(".player-menu")!, video, (quality) => (player.quality = quality), signal);
    this.bindWindows();
    for (const moved of ["pointermove", "pointerdown", "focusin", "keydown"]) {
      player.addEventListener(moved, () => this.wake(), { signal });
    }
    for (const change of ["play", "pause", "volumechange", "ended"]) {
      video.addEventListener(change, () => this.show(), { signal });
    }
    signal.addEventListener("abort", () => clearTimeout(this.resting));
    this.tellHeight(player.querySelector<HTMLElement>(".player-bar")!);
    this.show();
  }

  fullScreen(): void {
    if (document.fullscreenElement) {
      void document.exitFullscreen();
    } else if (this.player.requestFullscreen) {
      void this.player.requestFullscreen().catch(() => undefined);
    } else {
      // An iPhone supports full screen for video elements only.
      (this.video as { webkitEnterFullscreen?: () => void }).webkitEnterFullscreen?.();
    }
  }

  /** Captions are placed above the bar, which wraps into two rows on narrow players. */
  private tellHeight(bar: HTMLElement): void {
    const observer = new ResizeObserver(() => this.player.style.setProperty("--bar-height", `${bar.offsetHeight}px`));
    observer.observe(bar);
    this.signal.addEventListener("abort", () => observer.disconnect());
  }

  private bindVolume(): void {
    const volume = this.player.querySelector<HTMLInputElement>(".player-volume")!;
    volume.addEventListener("input", () => {
      this.video.volume = Number(volume.value);
      this.player.muted = this.video.volume === 0;
    }, { signal: this.signal });
  }

  private bindWindows(): void {
    this.on("full", () => this.fullScreen());
    this.on("captions", () => this.captions.toggle());
    this.on(
      "pip",
      () =>
        void (document.pictureInPictureElement ? document.exitPictureInPicture() : this.video.requestPictureInPicture())
          .catch(() => undefined),
    );
    this.button("pip")!.hidden = !document.pictureInPictureEnabled;
    this.button("captions")!.hidden = !this.captions.areThere;
    document.addEventListener("fullscreenchange", () => this.press("full", document.fullscreenElement === this.player), {
      signal: this.signal,
    });
  }

  private show(): void {
    const { paused, muted, volume } = this.video;
    const isSilent = muted || volume === 0;
    this.player.classList.toggle("is-playing", !paused);
    this.player.classList.toggle("is-silent", isSilent);
    this.name("play", paused);
    this.name("mute", !isSilent);
    this.player.querySelector<HTMLInputElement>(".player-volume")!.value = isSilent ? "0" : String(volume);
    this.wake();
  }

  /** Sets the label to what the button does now. */
  private name(which: string, isFirst: boolean): void {
    const button = this.button(which)!;
    button.ariaLabel = button.dataset[isFirst ? "one" : "other"]!;
  }

  private wake(): void {
    clearTimeout(this.resting);
    this.player.classList.remove("is-resting");
    if (!this.video.paused) {
      this.resting = setTimeout(() => this.player.classList.add("is-resting"), restAfter);
    }
  }

  private press(which: string, isOn: boolean): void {
    this.button(which)!.setAttribute("aria-pressed", String(isOn));
  }

  private on(which: string, act: () => void): void {
    this.button(which)!.addEventListener("click", act, { signal: this.signal });
  }

  private button(which: string): HTMLButtonElement | null {
    return this.player.querySelector<HTMLButtonElement>(`.player-${which}`);
  }
}
