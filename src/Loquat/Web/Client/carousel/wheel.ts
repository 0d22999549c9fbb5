const quiet = 160;
const threshold = 24;

/** Turns one movement of a wheel or touchpad into one step, however many events it sends. */
export class Wheel {
  private turned = 0;
  private isSpent = false;
  private end: ReturnType<typeof setTimeout> | undefined;

  constructor(strip: HTMLElement, private readonly step: (by: number) => boolean, signal: AbortSignal) {
    strip.addEventListener("wheel", (event) => this.turn(event), { passive: false, signal });
  }

  private turn(event: WheelEvent): void {
    // Horizontal wheels scroll natively and Control means a pinch. In the narrow layout the text is below the stage, so the page scrolls.
    if (event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY) || !matchMedia("(min-width: 1000px)").matches) {
      return;
    }
    clearTimeout(this.end);
    this.end = setTimeout(() => ([this.turned, this.isSpent] = [0, false]), quiet);
    if (this.isSpent) {
      event.preventDefault();
      return;
    }
    this.turned += event.deltaY;
    if (Math.abs(this.turned) >= threshold && this.step(Math.sign(this.turned))) {
      this.isSpent = true;
      event.preventDefault();
    }
  }
}
