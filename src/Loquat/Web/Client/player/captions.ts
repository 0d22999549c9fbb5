import { forGood, keep, kept } from "../app/storage";

const shelf = "captions"; // stored: localStorage
const word = "captions-chosen";

/** The caption choice for this and all later videos: a language, or `off`. It is stored in the browser. */
export class Captions {
  private shownLast: string;

  constructor(
    private readonly player: HTMLElement,
    private readonly video: HTMLVideoElement,
    signal: AbortSignal,
  ) {
    this.shownLast = this.usual;
    if (!this.areThere) {
      return;
    }
    this.apply(kept(forGood, shelf) ?? this.usual);
    document.addEventListener(word, (event) => this.apply((event as CustomEvent<string>).detail), { signal });
    player.addEventListener(
      "change",
      ({ target }) => target instanceof HTMLInputElement && target.closest("[data-captions]") && this.choose(target.value),
      { signal },
    );
  }

  get areThere(): boolean {
    return this.tracks.length > 0;
  }

  /** Switches between off and the language that was shown last. */
  toggle(): void {
    if (this.areThere) {
      this.choose(this.shown === "off" ? this.shownLast : "off");
    }
  }

  choose(choice: string): void {
    keep(forGood, shelf, choice);
    document.dispatchEvent(new CustomEvent(word, { detail: choice }));
  }

  private get tracks(): HTMLTrackElement[] {
    return [...this.video.querySelectorAll("track")];
  }

  private get shown(): string {
    return this.tracks.find(({ track }) => track.mode === "showing")?.srclang ?? "off";
  }

  /** The default of the page, for viewers who have not chosen yet. */
  private get usual(): string {
    return (this.tracks.find((track) => track.default) ?? this.tracks[0])?.srclang ?? "off";
  }

  private apply(choice: string): void {
    const language = choice === "off" || this.tracks.some(({ srclang }) => srclang === choice) ? choice : this.usual;
    for (const { srclang, track } of this.tracks) {
      track.mode = srclang === language ? "showing" : "disabled";
    }
    if (language !== "off") {
      this.shownLast = language;
    }
    const room = this.player.closest(".watch-item") ?? this.player;
    room.querySelectorAll<HTMLInputElement>("[data-captions] input").forEach((input) => (input.checked = input.value === language));
    this.player.querySelector(".player-captions")!.setAttribute("aria-pressed", String(language !== "off"));
  }
}

/** Applies a choice that was made in a menu outside of the player. */
export function chooseCaptions(choice: string): void {
  keep(forGood, shelf, choice);
  document.dispatchEvent(new CustomEvent(word, { detail: choice }));
}
