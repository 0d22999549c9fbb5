import type { RecipeText } from "./recipe";

const step = 2;
const scales: Record<string, number> = { Small: 0.05, Medium: 0.078, Large: 0.12 };

/** Shows the text overlays at their positions over the video. They can be moved by pointer or with the arrow keys. */
export class VideoEditorTexts {
  private readonly stage: HTMLElement;

  constructor(
    private readonly dialog: HTMLElement,
    private readonly video: HTMLVideoElement,
    private readonly texts: () => RecipeText[],
  ) {
    this.stage = dialog.querySelector<HTMLElement>("[data-video-words]")!;
    video.addEventListener("timeupdate", () => this.follow());
    video.addEventListener("seeked", () => this.follow());
    new ResizeObserver(() => this.show()).observe(video);
    this.stage.addEventListener("pointerdown", (event) => this.drag(event));
    this.stage.addEventListener("keydown", (event) => this.press(event));
  }

  clear(): void {
    this.stage.replaceChildren();
  }

  /** Updates the elements in place, so that one that is being moved by keyboard keeps its focus. */
  show(): void {
    const texts = this.texts();
    while (this.stage.childElementCount < texts.length) {
      const line = document.createElement("div");
      line.tabIndex = 0;
      line.setAttribute("role", "group");
      line.setAttribute("aria-describedby", "video-move");
      this.stage.append(line);
    }
    while (this.stage.childElementCount > texts.length) {
      this.stage.lastElementChild!.remove();
    }
    const box = this.box();
    const short = Math.min(box.width, box.height);
    texts.forEach((text, at) => {
      const line = this.stage.children[at] as HTMLElement;
      line.className = `video-text-line video-ink-${text.ink.toLowerCase()}`;
      line.textContent = text.words;
      line.ariaLabel = text.words;
      line.style.fontSize = `${short * scales[text.scale]!}px`;
      line.style.left = `${box.left + (box.width * text.x) / 100}px`;
      line.style.top = `${box.top + (box.height * text.y) / 100}px`;
      line.style.maxWidth = `${box.width * 0.88}px`;
    });
    this.follow();
  }

  private follow(): void {
    const now = this.video.currentTime * 1000;
    this.texts().forEach(({ words, fromMs, toMs }, at) => {
      (this.stage.children[at] as HTMLElement | undefined)?.toggleAttribute(
        "hidden",
        words.trim() === "" || now < fromMs || (toMs !== null && now > toMs),
      );
    });
  }

  /** Returns the rectangle of the picture within the video element. */
  private box(): { left: number; top: number; width: number; height: number } {
    const { clientWidth, clientHeight, videoWidth, videoHeight } = this.video;
    const scale = Math.min(clientWidth / (videoWidth || clientWidth || 1), clientHeight / (videoHeight || clientHeight || 1));
    const [width, height] = [(videoWidth || clientWidth) * scale, (videoHeight || clientHeight) * scale];
    return { left: (clientWidth - width) / 2, top: (clientHeight - height) / 2, width, height };
  }

  private drag(event: PointerEvent): void {
    const line = (event.target as Element).closest<HTMLElement>(".video-text-line");
    if (!line) {
      return;
    }
    event.preventDefault();
    line.focus({ preventScroll: true });
    line.setPointerCapture(event.pointerId);
    const at = [...this.stage.children].indexOf(line);
    const [from, box] = [this.texts()[at]!, this.box()];
    const move = (moved: PointerEvent): void =>
      this.place(
        at,
        from.x + (100 * (moved.clientX - event.clientX)) / box.width,
        from.y + (100 * (moved.clientY - event.clientY)) / box.height,
      );
    line.addEventListener("pointermove", move);
    for (const end of ["pointerup", "pointercancel"]) {
      line.addEventListener(end, () => line.removeEventListener("pointermove", move), { once: true });
    }
  }

  private press(event: KeyboardEvent): void {
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    const at = [...this.stage.children].indexOf(event.target as Element);
    const text = this.texts()[at];
    if (way && text) {
      event.preventDefault();
      this.place(at, text.x + way[0]!, text.y + way[1]!);
    }
  }

  private place(at: number, x: number, y: number): void {
    const row = this.dialog.querySelector("[data-texts]")!.children[at]!;
    for (const [name, share] of [["textx", x], ["texty", y]] as const) {
      row.querySelector<HTMLInputElement>(`[name="${name}-video"]`)!.value = String(Math.round(Math.max(0, Math.min(100, share))));
    }
    this.show();
  }
}
