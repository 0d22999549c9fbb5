import { isStill } from "../app/well-being";

const most = 4;
const usual = 2.2;
const tapTime = 300;
const tapDistance = 30;

interface Point {
  x: number;
  y: number;
}

/** Zooms by pinch, double tap or double click, and pans by dragging. Distances are relative to the middle of the slide. */
export class Zoom {
  private scale = 1;
  private shift: Point = { x: 0, y: 0 };
  private fingers: Point[] = [];
  private drag: Point | null = null;
  /** Where a single finger touched down; null while a second finger is involved. */
  private tapStart: Point | null = null;
  private lastTap: (Point & { time: number }) | null = null;
  private lastTouch = 0;

  constructor(
    private readonly strip: HTMLElement,
    private readonly slide: () => HTMLElement | undefined,
    private readonly changed: (isOn: boolean) => void,
    signal: AbortSignal,
  ) {
    const active = { passive: false, signal };
    strip.addEventListener("touchstart", (event) => this.touch(event), active);
    strip.addEventListener("touchmove", (event) => this.move(event), active);
    strip.addEventListener("touchend", (event) => this.lift(event), active);
    strip.addEventListener("touchcancel", () => (this.fingers = []), { signal });
    strip.addEventListener("dblclick", (event) => this.click(event), { signal });
    strip.addEventListener("wheel", (event) => this.wheel(event), active);
    strip.addEventListener("pointerdown", (event) => this.grab(event), { signal });
    strip.addEventListener("pointermove", (event) => this.pull(event), { signal });
    strip.addEventListener("pointerup", () => (this.drag = null), { signal });
  }

  get isOn(): boolean {
    return this.scale > 1;
  }

  toggle(at: Point = { x: 0, y: 0 }): void {
    this.set(this.isOn ? 1 : usual, at, true);
  }

  /** Leaves the zoom and returns whether it was active. */
  leave(): boolean {
    const wasOn = this.isOn;
    this.set(1, { x: 0, y: 0 }, true);
    return wasOn;
  }

  /** Scales so that the point `around` stays in place. */
  private set(scale: number, around: Point, isGentle = false): void {
    const ratio = scale / this.scale;
    this.shift = { x: around.x - (around.x - this.shift.x) * ratio, y: around.y - (around.y - this.shift.y) * ratio };
    this.scale = scale;
    this.apply(isGentle);
  }

  private apply(isGentle = false): void {
    const view = this.slide()?.querySelector<HTMLElement>(".slide-view");
    const photo = view?.querySelector("img");
    if (!view || !photo) {
      this.scale = 1;
      return;
    }
    const [width, height] = [Number(photo.getAttribute("width")), Number(photo.getAttribute("height"))];
    const fit = Math.min(view.offsetWidth / width, view.offsetHeight / height) * this.scale;
    const within = (shift: number, size: number, room: number) =>
      Math.max(-Math.max(0, (size - room) / 2), Math.min(Math.max(0, (size - room) / 2), shift));
    this.shift = { x: within(this.shift.x, width * fit, view.offsetWidth), y: within(this.shift.y, height * fit, view.offsetHeight) };
    const still = !isGentle || isStill();
    view.style.transition = still ? "" : "transform 180ms ease-out";
    view.style.transform = this.isOn ? `translate(${this.shift.x}px, ${this.shift.y}px) scale(${this.scale})` : "";
    if (this.isOn) {
      // Loads the largest rendition only when zoomed in.
      photo.sizes = "1440px";
    }
    this.changed(this.isOn);
  }

  private touch(event: TouchEvent): void {
    this.fingers = [...event.touches].map((touch) => this.fromMiddle(touch));
    this.tapStart = this.fingers.length === 1 ? this.fingers[0]! : null;
    if (this.fingers.length > 1 || this.isOn) {
      event.preventDefault();
    }
  }

  private move(event: TouchEvent): void {
    const now = [...event.touches].map((touch) => this.fromMiddle(touch));
    const before = this.fingers;
    if (now.length !== before.length || (now.length < 2 && !this.isOn)) {
      return;
    }
    event.preventDefault();
    const [from, to] = [middle(before), middle(now)];
    this.shift = { x: this.shift.x + to.x - from.x, y: this.shift.y + to.y - from.y };
    const spread = now.length > 1 ? apart(now) / Math.max(1, apart(before)) : 1;
    this.fingers = now;
    this.set(Math.min(most, Math.max(1, this.scale * spread)), to);
  }

  private lift(event: TouchEvent): void {
    const one = event.changedTouches[0];
    this.lastTouch = Date.now();
    this.fingers = [...event.touches].map((touch) => this.fromMiddle(touch));
    if (!one || event.touches.length > 0) {
      return;
    }
    const tap = { ...this.fromMiddle(one), time: Date.now() };
    const before = this.lastTap;
    // The end of a swipe or of a pinch is not a tap.
    this.lastTap = this.tapStart && apart([this.tapStart, tap]) < tapDistance ? tap : null;
    if (this.lastTap && before && tap.time - before.time < tapTime && apart([before, tap]) < tapDistance) {
      event.preventDefault();
      this.lastTap = null;
      this.toggle(tap);
    }
  }

  private click(event: MouseEvent): void {
    // Some browsers also fire `dblclick` after a double tap.
    if (Date.now() - this.lastTouch > 2 * tapTime) {
      this.toggle(this.fromMiddle(event));
    }
  }

  /** A pinch on a touchpad arrives as a wheel event with Control. */
  private wheel(event: WheelEvent): void {
    if (event.ctrlKey) {
      event.preventDefault();
      this.set(Math.min(most, Math.max(1, this.scale * Math.exp(-event.deltaY / 120))), this.fromMiddle(event));
    }
  }

  private grab(event: PointerEvent): void {
    if (this.isOn && event.pointerType === "mouse" && event.button === 0) {
      event.preventDefault();
      this.drag = this.fromMiddle(event);
      this.strip.setPointerCapture(event.pointerId);
    }
  }

  private pull(event: PointerEvent): void {
    if (this.drag) {
      const to = this.fromMiddle(event);
      this.shift = { x: this.shift.x + to.x - this.drag.x, y: this.shift.y + to.y - this.drag.y };
      this.drag = to;
      this.apply();
    }
  }

  private fromMiddle({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top, width, height } = this.strip.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }
}

function middle(points: Point[]): Point {
  return { x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length };
}

function apart([one, other]: Point[]): number {
  return Math.hypot(one!.x - other!.x, one!.y - other!.y);
}
