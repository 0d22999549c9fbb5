import { isStill, playsByItself } from "../app/well-being";
import { Controls } from "./controls";
import { listenTo } from "./keys";
import type { Playback } from "./playback";
import { Seeking } from "./seeking";
import { Source } from "./source";
import { States } from "./states";

/** The playing video. Starting another one pauses it. */
let playing: VideoPlayer | null = null;

/**
 * Enhances a plain video that also works without JavaScript. Interface for pages that manage several players:
 * `preload()` loads the beginning, `play()` and `pause()` do what they say, `muted` and `quality` keep their values, `release()` frees all
 * memory (`preload()` and `play()` start again). It fires `first-frame` when a frame is visible, and `progress` ({time, duration}) during
 * playback.
 * With `data-manual` the page decides when to pause.
 */
export class VideoPlayer extends HTMLElement implements Playback {
  private video!: HTMLVideoElement;
  private source!: Source;
  private states!: States;
  private controls!: Controls;
  private away = new AbortController();
  /** Null until the observer has reported it. */
  private isVisible: boolean | null = null;
  private isLeft = true;

  connectedCallback(): void {
    this.video = this.querySelector("video")!;
    this.away = new AbortController();
    const { signal } = this.away;
    const { master, play } = this.dataset;
    this.source = new Source(this.video, master, play!, () => this.states.wait());
    this.states = new States(this, this.video, () => this.retry(), () => this.source.resume(), signal);
    const controls = (this.controls = new Controls(this, this.video, signal));
    new Seeking(this, this.video, signal);
    listenTo(this, () => controls.fullScreen(), controls.captions, signal);
    this.listen(signal);
    this.watchPlace(signal);
  }

  disconnectedCallback(): void {
    this.away.abort();
    this.release();
  }

  get muted(): boolean {
    return this.video.muted;
  }

  set muted(isMuted: boolean) {
    this.video.muted = isMuted;
    if (!isMuted && this.video.volume === 0) {
      this.video.volume = 1;
    }
  }

  set quality(quality: string) {
    this.source.choose(quality);
  }

  get hasCaptions(): boolean {
    return this.controls.captions.areThere;
  }

  toggleCaptions(): void {
    this.controls.captions.toggle();
  }

  /** Whether most of the player is visible. */
  get isSeen(): boolean {
    return this.isVisible ?? isMostlyInView(this.getBoundingClientRect());
  }

  preload(): Promise<void> {
    return this.source.begin();
  }

  /** Returns whether it plays: a browser may require a user gesture first. */
  async play(): Promise<boolean> {
    this.isLeft = false;
    if (this.video.readyState < 2) {
      this.states.wait();
    }
    await this.source.begin();
    if (this.isLeft) {
      return false;
    }
    this.source.hurry();
    return await this.video.play().then(() => true, (error: DOMException) => this.refused(error));
  }

  pause(): void {
    this.isLeft = true;
    this.states.set("");
    this.video.pause();
  }

  toggle(): void {
    if (this.isLeft || this.video.paused) {
      void this.play();
    } else {
      this.pause();
    }
  }

  release(): void {
    this.isLeft = true;
    this.source.release();
    if (playing === this) {
      playing = null;
    }
  }

  private listen(signal: AbortSignal): void {
    const { video } = this;
    video.addEventListener("play", () => {
      if (playing !== this) {
        playing?.pause();
      }
      playing = this;
    }, { signal });
    video.addEventListener("loadeddata", () => this.tellFirstFrame(), { signal });
    video.addEventListener("ended", () => (this.isLeft = true), { signal });
    video.addEventListener("timeupdate", () => {
      this.dispatchEvent(new CustomEvent("progress", { detail: { time: video.currentTime, duration: video.duration } }));
    }, { signal });
    video.addEventListener("error", () => this.fail(), { signal });
  }

  /** Pauses a player that leaves the viewport, unless it is in picture-in-picture or full screen. */
  private watchPlace(signal: AbortSignal): void {
    const observer = new IntersectionObserver(([entry]) => {
      this.isVisible = entry!.intersectionRatio >= 0.5;
      if (!this.isVisible) {
        this.leave();
      } else if (this.dataset["loop"] !== undefined && this.isLeft && !isStill() && playsByItself()) {
        void this.play();
      }
    }, { threshold: [0, 0.5] });
    observer.observe(this);
    signal.addEventListener("abort", () => observer.disconnect());
    document.addEventListener("visibilitychange", () => document.hidden && this.leave(), { signal });
  }

  private leave(): void {
    if (
      this.dataset["manual"] === undefined &&
      !this.isLeft &&
      document.pictureInPictureElement !== this.video &&
      document.fullscreenElement !== this
    ) {
      this.pause();
    }
  }

  private tellFirstFrame(): void {
    const tell = (): void => void this.dispatchEvent(new CustomEvent("first-frame"));
    if ("requestVideoFrameCallback" in this.video) {
      this.video.requestVideoFrameCallback(tell);
    } else {
      tell();
    }
  }

  private refused({ name }: DOMException): boolean {
    // Autoplay was refused. Other errors, such as a pause before the start, are ignored.
    if (name === "NotAllowedError") {
      this.pause();
    }
    return false;
  }

  private fail(): void {
    // Removing the `src` attribute also fires an error.
    if (this.video.hasAttribute("src") && this.video.error) {
      this.states.set(navigator.onLine ? "error" : "offline");
    }
  }

  private retry(): void {
    const at = this.video.currentTime;
    this.release();
    this.states.set("");
    this.video.addEventListener("loadedmetadata", () => (this.video.currentTime = at), { once: true });
    void this.play();
  }
}

function isMostlyInView({ top, bottom, height }: DOMRect): boolean {
  return height > 0 && Math.min(bottom, innerHeight) - Math.max(top, 0) >= height / 2;
}
