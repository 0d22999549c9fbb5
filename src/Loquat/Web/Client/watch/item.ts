import type { VideoPlayer } from "../player/player";
import { chooseCaptions } from "../player/captions";
import { Watching } from "./watching";

const between = 280;
const held = 500;
const slack = 12;
/** Milliseconds that preloading waits for the first frame of the current item. */
const patience = 1500;

/** One note of the feed: a video that plays while it is current, or photos. */
export class Item {
  private readonly watching: Watching | null;
  private tapped = 0;
  private waits = 0;
  private isHeld = false;

  constructor(
    readonly element: HTMLElement,
    private readonly like: () => void,
  ) {
    const stage = element.querySelector<HTMLElement>(".watch-stage")!;
    stage.addEventListener("click", (event) => this.tap(event));
    this.openWhenHeld(stage);
    this.bindPlayback();
    element
      .querySelector(".watch-captions")
      ?.addEventListener("change", ({ target }) => chooseCaptions((target as HTMLInputElement).value));
    const { player } = this;
    // The feed decides when to pause; until then the video loops.
    player?.setAttribute("data-manual", "");
    player?.querySelector("video")?.setAttribute("loop", "");
    this.watching = player && new Watching(element.dataset["note"]!, player);
  }

  /** The first video of the note; null if it has only photos. */
  get player(): VideoPlayer | null {
    return this.element.querySelector<VideoPlayer>("video-player");
  }

  /** The sound of a photo note. */
  private get audio(): HTMLAudioElement | null {
    return this.element.querySelector<HTMLAudioElement>("[data-note-audio]");
  }

  preload(): void {
    this.whenDefined((player) => void player.preload());
    this.element.querySelector("img[loading=lazy]")?.setAttribute("loading", "eager");
  }

  play(isLoud: boolean): void {
    this.hear(isLoud);
    this.whenDefined((player) => {
      player.muted = !isLoud;
      void player.play();
    });
  }

  /** Resolves when the first frame is available, or after a timeout. */
  shown(): Promise<void> {
    const video = this.player?.querySelector("video");
    return !video || video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
      ? Promise.resolve()
      : Promise.race([
          new Promise<void>((resolve) => setTimeout(resolve, patience)),
          new Promise<void>((resolve) => video.addEventListener("loadeddata", () => resolve(), { once: true })),
        ]);
  }

  pause(): void {
    this.audio?.pause();
    this.whenDefined((player) => player.pause());
  }

  /** Another item became current. */
  leave(isOver = false): void {
    this.pause();
    this.watching?.leave(isOver);
  }

  release(): void {
    this.whenDefined((player) => player.release());
  }

  setMuted(isMuted: boolean): void {
    this.hear(!isMuted);
    this.whenDefined((player) => (player.muted = isMuted));
    if (!isMuted) {
      this.watching?.unmute();
    }
  }

  toggle(isLoud: boolean): void {
    this.whenDefined((player) => (player.querySelector("video")!.paused ? this.play(isLoud) : player.pause()));
  }

  /** A muted sound is not loaded. */
  private hear(isLoud: boolean): void {
    if (isLoud) {
      void this.audio?.play().catch(() => undefined);
    } else {
      this.audio?.pause();
    }
  }

  private whenDefined(act: (player: VideoPlayer) => void): void {
    const { player } = this;
    if (player) {
      void customElements.whenDefined("video-player").then(() => act(player));
    }
  }

  /** A double tap likes; the player handles single taps. */
  private tap(event: MouseEvent): void {
    if ((event.target as Element).closest("button, a, input, summary, menu")) {
      return;
    }
    if (event.timeStamp - this.tapped < between) {
      this.tapped = 0;
      this.like();
      this.pop();
    } else {
      this.tapped = event.timeStamp;
    }
  }

  private pop(): void {
    const heart = this.element.querySelector<HTMLElement>(".watch-heart")!;
    heart.classList.remove("popping");
    void heart.offsetWidth;
    heart.classList.add("popping");
  }

  private openWhenHeld(stage: HTMLElement): void {
    let from: PointerEvent | null = null;
    const end = (): void => {
      clearTimeout(this.waits);
      from = null;
    };
    stage.addEventListener("pointerdown", (event) => {
      from = event.isPrimary && event.button === 0 ? event : null;
      clearTimeout(this.waits);
      this.isHeld = false;
      this.waits = window.setTimeout(() => {
        this.isHeld = from !== null;
        if (from) {
          this.openMenu();
        }
      }, held);
    });
    stage.addEventListener("pointermove", (event) => {
      if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > slack) {
        end();
      }
    });
    for (const over of ["pointerup", "pointercancel", "pointerleave"]) {
      stage.addEventListener(over, end);
    }
    // The click after a long press would close the menu and pause the video.
    stage.addEventListener("click", (event) => {
      if (this.isHeld) {
        this.isHeld = false;
        event.preventDefault();
        event.stopPropagation();
      }
    }, { capture: true });
    stage.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.openMenu();
    });
  }

  /** Opens the player's own menu for speed and quality. */
  private bindPlayback(): void {
    const line = this.element.querySelector<HTMLElement>("[data-playback]")!;
    const menu = this.element.querySelector<HTMLDetailsElement>(".player-menu");
    line.hidden = !menu;
    line.addEventListener("click", (event) => {
      // A click outside of a menu closes it, and this button is outside of the menu that it opens.
      event.stopPropagation();
      this.element.querySelector<HTMLDetailsElement>(".watch-menu")!.open = false;
      menu!.open = true;
      menu!.querySelector<HTMLElement>("input:checked")?.focus();
    });
  }

  private openMenu(): void {
    const menu = this.element.querySelector<HTMLDetailsElement>(".watch-menu")!;
    menu.open = true;
    menu.querySelector<HTMLElement>(".menu-line:not([hidden])")?.focus();
  }
}
