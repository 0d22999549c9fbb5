import htmx from "htmx.org";
import { isStill, playsByItself } from "../app/well-being";
import { keep, kept, untilClosed } from "../app/storage";
import { fillIn } from "../app/tallies";
import { isTyping } from "../app/typing";
import { Item } from "./item";
import { Side } from "./side";
import { request } from "../app/request";

/** How many items after the current one are preloaded, and how many before it stay loaded. */
const ahead = 2;
const behind = 1;
/** The next page is loaded this many items before the end. */
const margin = 4;
const shelf = "watch-sound"; // stored: sessionStorage

/** Shows one note at a time in the whole window. Swipe, wheel and keys move on; each note has its own address. */
export class WatchFeed extends HTMLElement {
  private list!: HTMLElement;
  private side!: Side;
  private items: Item[] = [];
  private at = -1;
  private isFetching = false;
  private away = new AbortController();
  private watcher: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.list = this.querySelector<HTMLElement>(".watch-list")!;
    this.side = new Side(this.querySelector<HTMLElement>(".watch-side")!, () => this.list.focus({ preventScroll: true }));
    this.away = new AbortController();
    const { signal } = this.away;
    this.watcher = new IntersectionObserver((seen) => this.see(seen), { root: this.list, threshold: 0.6 });
    this.querySelector(".watch-more")?.setAttribute("hidden", "");
    this.querySelector<HTMLElement>(".watch-steps")!.hidden = false;
    this.addEventListener("click", (event) => this.touch(event), { signal });
    // In the capture phase, before the player and the page, which use some of the same keys.
    addEventListener("keydown", (event) => this.hear(event), { capture: true, signal });
    document.addEventListener("visibilitychange", () => this.comeAndGo(), { signal });
    addEventListener("pagehide", () => this.here?.leave(true), { signal });
    this.sound.addEventListener("click", () => this.setSound(true), { signal });
    this.take([...this.list.querySelectorAll<HTMLElement>(".watch-item")]);
    this.list.focus({ preventScroll: true });
  }

  disconnectedCallback(): void {
    this.away.abort();
    this.watcher?.disconnect();
    this.here?.leave();
    this.items.forEach((item) => item.release());
  }

  private get here(): Item | undefined {
    return this.items[this.at];
  }

  private get sound(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>("[data-sound]")!;
  }

  /** Browsers allow sound only after a user gesture. */
  private get isLoud(): boolean {
    return kept(untilClosed, shelf) === "on" && navigator.userActivation?.hasBeenActive !== false;
  }

  private setSound(isOn: boolean): void {
    keep(untilClosed, shelf, isOn ? "on" : "off");
    this.here?.setMuted(!isOn);
    this.showSound();
  }

  private showSound(): void {
    this.sound.hidden = this.isLoud || !this.here?.player;
  }

  private take(elements: HTMLElement[]): void {
    for (const element of elements) {
      this.items.push(new Item(element, () => this.like(element)));
      this.watcher!.observe(element);
    }
  }

  private see(seen: IntersectionObserverEntry[]): void {
    const shown = seen.filter(({ isIntersecting }) => isIntersecting).at(-1);
    const at = this.items.findIndex(({ element }) => element === shown?.target);
    if (at >= 0 && at !== this.at) {
      this.arrive(at);
    }
  }

  private arrive(at: number): void {
    this.here?.leave();
    const isFirst = this.at < 0;
    this.at = at;
    const item = this.items[at]!;
    this.begin(item);
    this.showSound();
    this.items.forEach((other, i) => (i < at - behind || i > at + ahead) && other.release());
    // The current item loads first, because preloading would compete with it.
    void item.shown().then(() => this.at === at && this.makeReady());
    document.title = item.element.dataset["title"] ?? document.title;
    if (!isFirst || location.pathname !== "/watch/following") {
      history.replaceState(history.state, "", item.element.dataset["address"]!);
    }
    if (!isFirst) {
      this.say(item.element.querySelector(".watch-title")?.textContent ?? "");
    }
    this.side.follow(item.element.dataset["note"]!);
  }

  /** Preloads the next items. */
  private makeReady(): void {
    this.items.slice(this.at + 1, this.at + 1 + ahead).forEach((item) => item.preload());
    if (this.at >= this.items.length - margin) {
      void this.fetchMore();
    }
  }

  private begin(item: Item): void {
    if (playsByItself()) {
      item.play(this.isLoud);
    } else {
      item.preload();
    }
  }

  private comeAndGo(): void {
    if (document.hidden) {
      this.here?.pause();
    } else if (this.here) {
      this.begin(this.here);
    }
  }

  private say(words: string): void {
    this.querySelector("[data-say]")!.textContent = words.trim();
  }

  private async fetchMore(): Promise<void> {
    const address = this.dataset["next"];
    if (!address || this.isFetching) {
      return;
    }
    this.isFetching = true;
    try {
      const answer = await request(address, "other");
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const known = new Set(this.items.map(({ element }) => element.dataset["note"]));
      const fresh = [...page.querySelectorAll<HTMLElement>(".watch-item")].filter(({ dataset }) => !known.has(dataset["note"]));
      const tallies = page.querySelector("script.tallies");
      this.dataset["next"] = page.querySelector<HTMLElement>("watch-feed")?.dataset["next"] ?? "";
      const arrived = fresh.map((item) => document.adoptNode(item));
      // In the document first, because events of detached elements do not reach the handlers.
      this.list.append(...arrived, ...(tallies ? [document.adoptNode(tallies)] : []));
      fillIn(this.list);
      for (const item of arrived) {
        htmx.process(item);
        htmx.trigger(item, "htmx:load");
      }
      this.take(arrived);
    } catch {
      // The next step tries again.
    } finally {
      this.isFetching = false;
    }
  }

  private step(by: number): void {
    const to = this.items[this.at + by];
    if (to) {
      const still = isStill();
      to.element.scrollIntoView({ behavior: still ? "instant" : "smooth", block: "start" });
    } else if (by > 0 && !this.dataset["next"]) {
      this.say(this.dataset["end"]!);
    }
  }

  private touch(event: Event): void {
    const target = event.target as Element;
    const step = target.closest<HTMLElement>("[data-step]");
    const comments = target.closest<HTMLElement>("[data-comments]");
    if (step) {
      this.step(Number(step.dataset["step"]));
    } else if (comments && !(event as MouseEvent).ctrlKey && !(event as MouseEvent).metaKey) {
      event.preventDefault();
      void this.side.toggle(this.here!.element.dataset["note"]!);
    }
  }

  private like(element: HTMLElement): void {
    const form = element.querySelector<HTMLFormElement>("form[data-act=like]")!;
    if (form.querySelector("button")!.getAttribute("aria-pressed") !== "true") {
      form.requestSubmit();
    }
  }

  private hear(event: KeyboardEvent): void {
    const isOther =
      event.defaultPrevented ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      isTyping(event.target) ||
      document.querySelector("dialog[open]");
    if (isOther || !this.here || !this.answer(event.key, event.target as Element)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private answer(key: string, target: Element): boolean {
    const isOnControl = target.closest("button, a, summary, input, .watch-side") !== null;
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        return target.closest("input, .watch-side") === null && (this.step(key === "ArrowDown" ? 1 : -1), true);
      case "PageDown":
      case "PageUp":
        this.step(key === "PageDown" ? 1 : -1);
        return true;
      case "j":
      case "k":
        this.step(key === "j" ? 1 : -1);
        return true;
      case " ":
        return !isOnControl && (this.here!.toggle(this.isLoud), true);
      case "m":
        this.setSound(!this.isLoud);
        return true;
      case "l":
        this.here!.element.querySelector<HTMLFormElement>("form[data-act=like]")!.requestSubmit();
        return true;
      case "c":
        if (this.here!.player?.hasCaptions) {
          this.here!.player.toggleCaptions();
          return true;
        }
        void this.side.toggle(this.here!.element.dataset["note"]!);
        return true;
      // Uppercase opens the comments, because lowercase toggles captions.
      case "C":
        void this.side.toggle(this.here!.element.dataset["note"]!);
        return true;
      case "Escape":
        return this.side.close();
      default:
        return false;
    }
  }
}

