import { isStill } from "../app/well-being";
import { isTyping } from "../app/typing";
import { Wheel } from "./wheel";
import { Zoom } from "./zoom";

/** Adds buttons, keys, the wheel, the position and zoom to a list of slides that scrolls without JavaScript. */
export class PhotoCarousel extends HTMLElement {
  private strip!: HTMLElement;
  private slides: HTMLElement[] = [];
  /** Undefined on text cards, which the browser's own zoom enlarges. */
  private zoom: Zoom | undefined;
  private goal = 0;
  private at = -1;
  private said: ReturnType<typeof setTimeout> | undefined;
  private away = new AbortController();

  connectedCallback(): void {
    this.strip = this.querySelector<HTMLElement>(".slides")!;
    this.slides = [...this.querySelectorAll<HTMLElement>(".slide")];
    this.away = new AbortController();
    const { signal } = this.away;
    this.zoom = this.button("zoom")
      ? new Zoom(this.strip, () => this.slides[this.at], (isZoomed) => this.showZoom(isZoomed), signal)
      : undefined;
    this.querySelector<HTMLElement>(".carousel-controls")!.hidden = false;
    this.button("zoom")?.addEventListener("click", () => this.zoom?.toggle());
    this.button("previous")?.addEventListener("click", () => this.step(-1));
    this.button("next")?.addEventListener("click", () => this.step(1));
    this.strip.addEventListener("scroll", () => this.look(), { passive: true, signal });
    new Wheel(this.strip, (by) => this.wheel(by), signal);
    // In the capture phase, before menus and layers, so that Escape leaves the zoom first.
    document.addEventListener("keydown", (event) => this.press(event), { capture: true, signal });
    this.look();
  }

  disconnectedCallback(): void {
    this.away.abort();
    clearTimeout(this.said);
  }

  private button(name: string): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(`.carousel-${name}`);
  }

  private step(by: number): boolean {
    return this.go((this.goal >= 0 ? this.goal : this.at) + by);
  }

  private go(to: number): boolean {
    if (to < 0 || to >= this.slides.length || to === this.at) {
      return false;
    }
    this.zoom?.leave();
    this.goal = to;
    const still = isStill();
    this.strip.scrollTo({ left: to * this.strip.clientWidth, behavior: still ? "instant" : "smooth" });
    return true;
  }

  private wheel(by: number): boolean {
    return !this.zoom?.isOn && this.step(by);
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) {
      return;
    }
    const isHere = this.contains(event.target as Node);
    if (this.answer(event.key, isHere, event.target === this.strip)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private answer(key: string, isHere: boolean, isOnSlides: boolean): boolean {
    switch (key) {
      case "ArrowLeft":
      case "ArrowRight":
        this.step(key === "ArrowLeft" ? -1 : 1);
        return this.slides.length > 1;
      case "Home":
      case "End":
        return isHere && (this.go(key === "Home" ? 0 : this.slides.length - 1) || true);
      case "z":
        this.zoom?.toggle();
        return this.zoom !== undefined;
      case "Enter":
        if (isOnSlides) {
          this.zoom?.toggle();
        }
        return isOnSlides && this.zoom !== undefined;
      case "Escape":
        return this.zoom?.leave() ?? false;
      default:
        return false;
    }
  }

  private look(): void {
    // With a single slide the position is known, and reading it would force a layout.
    const at = this.slides.length < 2 ? 0 : Math.round(this.strip.scrollLeft / Math.max(1, this.strip.clientWidth));
    if (at === this.goal) {
      this.goal = -1;
    }
    if (at === this.at) {
      return;
    }
    const isFirst = this.at < 0;
    this.at = at;
    this.show();
    if (!isFirst) {
      clearTimeout(this.said);
      this.said = setTimeout(() => this.say(), 250);
    }
  }

  private show(): void {
    const count = this.slides.length;
    const counter = this.querySelector(".carousel-count");
    if (counter) {
      counter.textContent = `${this.at + 1}/${count}`;
    }
    if (this.button("next")) {
      this.allow("previous", this.at > 0);
      this.allow("next", this.at < count - 1);
    }
    this.querySelectorAll(".carousel-dots span").forEach((dot, i) => dot.classList.toggle("here", i === this.at));
    // Text cards stay reachable, because a screen reader reads them one after the other.
    this.slides.forEach((slide, i) => (slide.inert = this.zoom !== undefined && i !== this.at));
    // Loads the next photo early.
    this.slides[this.at + 1]?.querySelector("img")?.setAttribute("loading", "eager");
    this.button("zoom")?.toggleAttribute("hidden", !this.slides[this.at]?.querySelector("img"));
  }

  private allow(name: string, isAllowed: boolean): void {
    const button = this.button(name)!;
    if (!isAllowed && document.activeElement === button) {
      this.strip.focus({ preventScroll: true });
    }
    button.disabled = !isAllowed;
  }

  private say(): void {
    const slide = this.slides[this.at];
    const alt = slide?.querySelector("img")?.alt ?? slide?.querySelector("video")?.ariaLabel ?? "";
    const position = this.dataset["position"]!.replace("{0}", String(this.at + 1)).replace("{1}", String(this.slides.length));
    this.querySelector("[role=status]")!.textContent = alt ? `${position}: ${alt}` : position;
  }

  private showZoom(isZoomed: boolean): void {
    this.classList.toggle("zoomed", isZoomed);
    this.button("zoom")?.setAttribute("aria-pressed", String(isZoomed));
  }
}
