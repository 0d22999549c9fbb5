const longPress = 350;
const slack = 6;
const edge = 72;

/** Reorders tiles by dragging: at once with a mouse, after a long press by touch, so that the page can still scroll. */
export class Sorting {
  private dragged: HTMLElement | null = null;
  private ghost: HTMLElement | null = null;
  private start: PointerEvent | null = null;
  private timer: number | undefined;
  private wasDragged = false;

  constructor(
    private readonly list: HTMLElement,
    private readonly moveBefore: (tile: HTMLElement, over: HTMLElement) => void,
    private readonly dropped: (tile: HTMLElement) => void,
  ) {
    list.addEventListener("pointerdown", (event) => this.press(event));
    addEventListener("pointermove", (event) => this.move(event));
    addEventListener("pointerup", () => this.end());
    addEventListener("pointercancel", () => this.end());
    // Must not be passive: it prevents scrolling while a photo is dragged.
    list.addEventListener("touchmove", (event) => this.dragged && event.cancelable && event.preventDefault(), { passive: false });
    list.addEventListener("contextmenu", (event) => (this.dragged || this.start?.pointerType === "touch") && event.preventDefault());
    list.addEventListener("click", (event) => this.swallow(event), { capture: true });
  }

  private press(event: PointerEvent): void {
    const tile = (event.target as Element).closest<HTMLElement>(".photo");
    if (!tile || event.button !== 0 || !event.isPrimary || (event.target as Element).closest("[data-remove]")) {
      return;
    }
    this.start = event;
    this.wasDragged = false;
    if (event.pointerType !== "mouse") {
      this.timer = window.setTimeout(() => this.begin(tile, event), longPress);
    }
  }

  private move(event: PointerEvent): void {
    if (!this.start || event.pointerId !== this.start.pointerId) {
      return;
    }
    const isFar = Math.hypot(event.clientX - this.start.clientX, event.clientY - this.start.clientY) > slack;
    if (!this.dragged && isFar) {
      if (this.start.pointerType !== "mouse") {
        this.end();
        return;
      }
      this.begin((this.start.target as Element).closest<HTMLElement>(".photo")!, event);
    }
    if (this.dragged) {
      this.carry(event);
    }
  }

  private begin(tile: HTMLElement, event: PointerEvent): void {
    this.dragged = tile;
    this.wasDragged = true;
    this.ghost = tile.cloneNode(true) as HTMLElement;
    this.ghost.classList.add("photo-ghost");
    this.ghost.inert = true;
    // Keeps the copy out of the form data.
    this.ghost.querySelectorAll("input").forEach((input) => input.remove());
    const { width, height } = tile.getBoundingClientRect();
    Object.assign(this.ghost.style, { width: `${width}px`, height: `${height}px` });
    document.body.append(this.ghost);
    tile.classList.add("dragged");
    navigator.vibrate?.(12);
    this.carry(event);
  }

  private carry({ clientX, clientY }: PointerEvent): void {
    const ghost = this.ghost!;
    ghost.style.translate = `${clientX - ghost.offsetWidth / 2}px ${clientY - ghost.offsetHeight / 2}px`;
    const over = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(".photo");
    if (over && over !== this.dragged && this.list.contains(over)) {
      this.moveBefore(this.dragged!, over);
    }
    this.scrollStrip(clientX);
    scrollBy(0, clientY < edge ? -12 : clientY > innerHeight - edge ? 12 : 0);
  }

  /** On a phone the tiles are a row that scrolls horizontally. */
  private scrollStrip(clientX: number): void {
    const { left, right } = this.list.getBoundingClientRect();
    this.list.scrollBy(clientX < left + edge / 2 ? -12 : clientX > right - edge / 2 ? 12 : 0, 0);
  }

  private end(): void {
    clearTimeout(this.timer);
    this.start = null;
    this.ghost?.remove();
    this.ghost = null;
    if (this.dragged) {
      this.dragged.classList.remove("dragged");
      this.dropped(this.dragged);
      this.dragged = null;
    }
  }

  /** Suppresses the click at the end of a drag. */
  private swallow(event: Event): void {
    if (this.wasDragged) {
      this.wasDragged = false;
      event.preventDefault();
      event.stopPropagation();
    }
  }
}
