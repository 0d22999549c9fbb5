const patience = 300;
const slow = 8000;

type State = "" | "loading" | "stalled" | "offline" | "error";

/** Shows why playback does not progress, and offers a retry. */
export class States {
  private timers: ReturnType<typeof setTimeout>[] = [];
  private state: State = "";
  private readonly box: HTMLElement;

  constructor(
    private readonly player: HTMLElement,
    private readonly video: HTMLVideoElement,
    retry: () => void,
    back: () => void,
    signal: AbortSignal,
  ) {
    this.box = player.querySelector<HTMLElement>(".player-state")!;
    this.box.querySelector("button")!.addEventListener("click", retry, { signal });
    video.addEventListener("waiting", () => this.wait(), { signal });
    video.addEventListener("stalled", () => !video.paused && video.readyState < 3 && this.wait(), { signal });
    for (const fine of ["playing", "pause", "seeked", "emptied"]) {
      video.addEventListener(fine, () => this.state !== "error" && this.set(""), { signal });
    }
    addEventListener("offline", () => this.isShort && this.set("offline"), { signal });
    addEventListener("online", () => this.state === "offline" && (this.wait(), back()), { signal });
    signal.addEventListener("abort", () => this.forget());
  }

  wait(): void {
    this.forget();
    if (!navigator.onLine) {
      this.set("offline");
      return;
    }
    this.timers = [setTimeout(() => this.set("loading"), patience), setTimeout(() => this.set("stalled"), slow)];
  }

  set(state: State): void {
    if (state === "" || state === "error" || state === "offline") {
      this.forget();
    }
    this.state = state;
    this.player.dataset["state"] = state;
    this.box.querySelector("span")!.textContent = state ? this.player.dataset[state]! : "";
    this.box.querySelector("button")!.hidden = state !== "error" && state !== "stalled";
  }

  private get isShort(): boolean {
    return !this.video.paused && this.video.readyState < 3;
  }

  private forget(): void {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }
}
