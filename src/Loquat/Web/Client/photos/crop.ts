import { type Corner, type Cut, largest, moved, pulled, scaled, turned, whole } from "./cuts";
import type { Edit } from "./edits";
import { followPointers } from "./pointers";

const corners: readonly Corner[] = ["nw", "ne", "sw", "se"];
const sharpness = 1200;
const step = 0.02;

/** A picture with a crop frame that is moved and resized by pointer, pinch or keyboard. Fires "change". */
export class PhotoCrop extends HTMLElement {
  private readonly canvas = document.createElement("canvas");
  private readonly frame = document.createElement("div");
  private picture: HTMLImageElement | null = null;
  private rotation = 0;
  private cut: Cut = whole;
  /** The fixed ratio of width to height, or null if any shape is allowed. */
  private kept: number | null = null;

  connectedCallback(): void {
    if (this.firstChild) {
      return;
    }
    const stage = document.createElement("div");
    stage.className = "crop-stage";
    this.frame.className = "crop-frame";
    this.frame.tabIndex = 0;
    this.frame.role = "group";
    this.frame.ariaLabel = this.dataset["label"] ?? "";
    this.frame.append(...corners.map(handle));
    stage.append(this.canvas, this.frame);
    this.append(stage);
    this.frame.addEventListener("keydown", (event) => this.press(event));
    followPointers(this.frame, this.canvas, {
      cut: () => this.cut,
      move: (from, x, y) => this.place(moved(from, x, y)),
      pull: (from, corner, x, y) => this.place(pulled(from, corner, x, y, this.shares)),
      pinch: (from, factor) => this.place(scaled(from, factor)),
    });
  }

  get edit(): Edit {
    return { rotation: this.rotation, cut: this.cut };
  }

  async show(address: string, edit: Edit, ratio: number | null = null): Promise<void> {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    this.picture = picture;
    this.rotation = edit.rotation;
    this.kept = ratio;
    this.draw();
    this.place(edit.cut);
  }

  /** Sets a free shape, the whole picture, or the largest part of a ratio. */
  set ratio(ratio: number | "free" | "whole") {
    this.kept = typeof ratio === "number" ? ratio : null;
    this.place(ratio === "whole" ? whole : typeof ratio === "number" ? largest(ratio, this.shape) : this.cut);
  }

  turn(isRight: boolean): void {
    this.rotation = (this.rotation + (isRight ? 90 : 270)) % 360;
    this.draw();
    this.place(this.kept === null ? turned(this.cut, isRight) : largest(this.kept, this.shape));
  }

  private get shape(): number {
    return this.canvas.width / this.canvas.height;
  }

  private get shares(): number | null {
    return this.kept === null ? null : this.kept / this.shape;
  }

  private draw(): void {
    const { naturalWidth, naturalHeight } = this.picture!;
    const scale = sharpness / Math.max(naturalWidth, naturalHeight);
    const [width, height] = [naturalWidth * scale, naturalHeight * scale];
    const isOnSide = this.rotation % 180 !== 0;
    [this.canvas.width, this.canvas.height] = isOnSide ? [height, width] : [width, height];
    const paint = this.canvas.getContext("2d")!;
    paint.translate(this.canvas.width / 2, this.canvas.height / 2);
    paint.rotate((this.rotation * Math.PI) / 180);
    paint.drawImage(this.picture!, -width / 2, -height / 2, width, height);
  }

  private place(cut: Cut): void {
    this.cut = cut;
    for (const side of ["left", "top", "width", "height"] as const) {
      this.frame.style[side] = `${cut[side] * 100}%`;
    }
    this.dispatchEvent(new Event("change"));
  }

  private press(event: KeyboardEvent): void {
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!way) {
      return;
    }
    event.preventDefault();
    const [x, y] = way as [number, number];
    if (!event.shiftKey) {
      this.place(moved(this.cut, x, y));
    } else if (this.kept !== null) {
      this.place(scaled(this.cut, 1 + (x || -y) * 2));
    } else {
      this.place(pulled(this.cut, "se", x, y, null));
    }
  }
}

function handle(corner: Corner): HTMLElement {
  const knob = document.createElement("span");
  knob.className = `crop-corner crop-${corner}`;
  knob.dataset["corner"] = corner;
  return knob;
}
