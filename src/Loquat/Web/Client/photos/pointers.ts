import type { Corner, Cut } from "./cuts";

export interface Grip {
  cut(): Cut;
  move(from: Cut, x: number, y: number): void;
  pull(from: Cut, corner: Corner, x: number, y: number): void;
  pinch(from: Cut, factor: number): void;
}

interface Finger {
  x: number;
  y: number;
}

/** One finger moves the frame or drags a corner; two fingers resize it. Distances are fractions of the picture. */
export function followPointers(frame: HTMLElement, picture: HTMLElement, grip: Grip): void {
  const fingers = new Map<number, Finger>();
  let from: Cut;
  let start: Finger;
  let apart = 0;
  let corner: Corner | null = null;

  const begin = (): void => {
    const [one, other] = [...fingers.values()];
    from = grip.cut();
    start = { ...one! };
    apart = other ? distance(one!, other) : 0;
  };

  frame.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    frame.focus({ preventScroll: true });
    frame.setPointerCapture(event.pointerId);
    corner = ((event.target as HTMLElement).dataset["corner"] as Corner | undefined) ?? null;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    begin();
  });
  frame.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) {
      return;
    }
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const [one, other] = [...fingers.values()];
    if (other) {
      grip.pinch(from, distance(one!, other) / Math.max(1, apart));
      return;
    }
    const { width, height } = picture.getBoundingClientRect();
    const [x, y] = [(one!.x - start.x) / width, (one!.y - start.y) / height];
    if (corner) {
      grip.pull(from, corner, x, y);
    } else {
      grip.move(from, x, y);
    }
  });
  for (const end of ["pointerup", "pointercancel"] as const) {
    frame.addEventListener(end, (event) => {
      fingers.delete(event.pointerId);
      if (fingers.size > 0) {
        begin();
      }
    });
  }
}

function distance(one: Finger, other: Finger): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
