import { clock } from "../../app/clock";
import type { Photo } from "../../uploads/photo";
import { VideoEditorTexts } from "./video-editor-texts";
import { readRecipe, type Recipe, type RecipeText, seconds, writeRecipe } from "./recipe";
import { request } from "../../app/request";

const least = 0.5;
const pictures = 8;

/** Edits a video: trim, cover, volume, text overlays. Nothing is sent before the dialog is confirmed. */
export class VideoEditor {
  private readonly form: HTMLFormElement;
  private readonly words: VideoEditorTexts;
  private before = "";
  private recipe: Recipe = readRecipe("");
  private drawing = 0;

  constructor(
    private readonly dialog: HTMLElement,
    private readonly video: HTMLVideoElement,
  ) {
    this.form = this.part<HTMLFormElement>("recipe");
    this.words = new VideoEditorTexts(dialog, video, () => this.texts());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => this.input(event.target as HTMLElement));
    this.form.addEventListener("click", (event) => this.act(event));
    video.addEventListener("loadedmetadata", () => this.fit());
    video.addEventListener("timeupdate", () => this.stayWithin());
  }

  show(written: string, photos: Photo[]): void {
    this.recipe = readRecipe(written);
    this.form.hidden = false;
    this.entitle("video");
    const cover = this.part<HTMLSelectElement>("cover");
    cover.replaceChildren(
      cover.options[0]!,
      ...photos.map((photo, at) => new Option(fill(this.form.dataset["photo"], at + 1), `photo ${photo.id}`)),
    );
    if (this.recipe.coverMs !== null) {
      this.offerFrame(this.recipe.coverMs / 1000);
    } else {
      cover.value = this.recipe.coverPhoto ? `photo ${this.recipe.coverPhoto}` : "";
    }
    this.range("volume").value = String(this.recipe.volume || 100);
    this.part<HTMLInputElement>("mute").checked = this.recipe.volume === 0;
    this.part("added").hidden = !this.recipe.sound;
    this.range("sound-volume").value = String(this.recipe.sound?.volume ?? 100);
    this.part("texts").replaceChildren();
    this.recipe.texts.forEach((text) => this.addText(text));
    this.fit();
    this.before = this.fields("video").toString();
  }

  hide(): void {
    this.form.hidden = true;
    this.entitle("photo");
    this.drawing++;
    this.words.clear();
  }

  /** Sends the recipe if it changed. Returns undefined if it did not, null on success, else the server's message. */
  async send(id: string): Promise<string | null | undefined> {
    if (this.form.hidden || this.fields("video").toString() === this.before) {
      return undefined;
    }
    const { trouble } = this.form.dataset;
    const response = await request(`/photos/${id}/recipe`, "json", {
      method: "POST",
      body: this.fields(id),
    }).catch(() => null);
    if (response?.status === 401) {
      dispatchEvent(new Event("signedout"));
    }
    return response?.ok ? null : (((await response?.json().catch(() => null)) as { message?: string } | null)?.message ?? trouble!);
  }

  private fields(id: string): URLSearchParams {
    const cover = this.part<HTMLSelectElement>("cover").value.split(" ");
    const [start, end] = [this.range("start").valueAsNumber, this.range("end").valueAsNumber];
    const isWhole = !(this.length > 0);
    return writeRecipe(id, {
      startMs: isWhole ? this.recipe.startMs : ms(start),
      endMs: isWhole ? this.recipe.endMs : end >= this.length - 0.05 ? null : ms(end),
      coverMs: cover[0] === "frame" ? ms(Number(cover[1])) : null,
      coverPhoto: cover[0] === "photo" ? cover[1]! : null,
      volume: this.part<HTMLInputElement>("mute").checked ? 0 : this.range("volume").valueAsNumber,
      sound: this.recipe.sound ? { volume: this.range("sound-volume").valueAsNumber } : null,
      texts: this.texts(),
    });
  }

  /** Fits the controls to the video's length, which is known only after its metadata are loaded. */
  private fit(): void {
    if (!(this.length > 0)) {
      return;
    }
    const [start, end] = [this.range("start"), this.range("end")];
    start.max = end.max = String(this.length);
    start.value = String(this.recipe.startMs / 1000);
    end.value = String(this.recipe.endMs === null ? this.length : this.recipe.endMs / 1000);
    this.say();
    this.offerText();
    this.words.show();
    void this.drawStoryboard();
  }

  private input(control: HTMLElement): void {
    const [start, end] = [this.range("start"), this.range("end")];
    if (control === start) {
      start.value = String(Math.min(start.valueAsNumber, end.valueAsNumber - least));
      this.video.currentTime = start.valueAsNumber;
    } else if (control === end) {
      end.value = String(Math.max(end.valueAsNumber, start.valueAsNumber + least));
      this.video.currentTime = Math.max(start.valueAsNumber, end.valueAsNumber - 0.1);
    }
    Object.assign(this.recipe, {
      startMs: ms(start.valueAsNumber),
      endMs: end.valueAsNumber >= this.length - 0.05 ? null : ms(end.valueAsNumber),
    });
    this.say();
    this.words.show();
  }

  private act(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("[data-video-act]");
    const act = button?.dataset["videoAct"];
    if (act === "start" || act === "end") {
      const handle = this.range(act);
      handle.value = String(this.video.currentTime);
      this.input(handle);
    } else if (act === "cover") {
      this.offerFrame(this.video.currentTime);
    } else if (act === "add") {
      this.addText(null).querySelector("textarea")!.focus();
    } else if (act === "remove") {
      button!.closest("fieldset")!.remove();
      this.offerText();
      this.words.show();
      this.form.querySelector<HTMLElement>("[data-video-act=add]")!.focus();
    }
  }

  /** Offers the current frame as the cover, in place of the one before. */
  private offerFrame(at: number): void {
    const cover = this.part<HTMLSelectElement>("cover");
    cover.querySelector("[data-frame]")?.remove();
    const value = `frame ${at.toFixed(2)}`;
    const option = new Option(fill(this.form.dataset["coverIs"], clock(at)), value);
    option.dataset["frame"] = "";
    cover.append(option);
    cover.value = value;
  }

  private addText(text: RecipeText | null): HTMLFieldSetElement {
    const template = this.dialog.querySelector<HTMLTemplateElement>("template[data-video-text]")!;
    const row = (template.content.cloneNode(true) as DocumentFragment).querySelector("fieldset")!;
    const list = this.part("texts");
    const number = list.childElementCount + Date.now();
    for (const control of row.querySelectorAll<HTMLInputElement>("[id]")) {
      row.querySelector(`label[for="${control.id}"]`)!.setAttribute("for", `${control.id}-${number}`);
      control.id = `${control.id}-${number}`;
    }
    if (text) {
      const values: Record<string, string> = {
        text: text.words,
        textx: String(text.x),
        texty: String(text.y),
        textscale: text.scale,
        textink: text.ink,
        textfrom: seconds(text.fromMs || null),
        textto: seconds(text.toMs),
      };
      for (const [name, value] of Object.entries(values)) {
        row.querySelector<HTMLInputElement>(`[name="${name}-video"]`)!.value = value;
      }
    }
    list.append(row);
    this.offerText();
    this.words.show();
    return row;
  }

  /** Allows another text until the maximum is reached. */
  private offerText(): void {
    const { content } = this.dialog.querySelector<HTMLTemplateElement>("template[data-video-text]")!;
    const most = Number(content.querySelector<HTMLElement>("fieldset")!.dataset["most"]);
    this.form.querySelector<HTMLButtonElement>("[data-video-act=add]")!.disabled = this.part("texts").childElementCount >= most;
  }

  private texts(): RecipeText[] {
    return [...this.part("texts").children].map((row) => {
      const value = (name: string): string => row.querySelector<HTMLInputElement>(`[name="${name}-video"]`)!.value;
      const time = (name: string): number | null => (value(name) === "" ? null : ms(Number(value(name))));
      return {
        words: value("text"),
        x: Number(value("textx")),
        y: Number(value("texty")),
        scale: value("textscale"),
        ink: value("textink"),
        fromMs: time("textfrom") ?? 0,
        toMs: time("textto"),
      };
    });
  }

  /** Stops playback at the end of the trimmed part. */
  private stayWithin(): void {
    const [start, end] = [this.range("start").valueAsNumber, this.range("end").valueAsNumber];
    if (!this.video.paused && end > start && this.video.currentTime > end) {
      this.video.pause();
      this.video.currentTime = start;
    }
  }

  private say(): void {
    const [start, end] = [this.range("start"), this.range("end")];
    const { here, kept } = this.form.dataset;
    for (const handle of [start, end]) {
      handle.setAttribute("aria-valuetext", fill(here, clock(handle.valueAsNumber), clock(this.length)));
    }
    this.part("length").textContent = fill(kept, (end.valueAsNumber - start.valueAsNumber).toFixed(1));
    const shown = this.part("window");
    shown.style.left = `${(100 * start.valueAsNumber) / this.length}%`;
    shown.style.right = `${100 - (100 * end.valueAsNumber) / this.length}%`;
    for (const name of ["volume", "sound-volume"]) {
      this.part(`${name}-says`).textContent = `${this.range(name).value} %`;
    }
    this.range("volume").disabled = this.part<HTMLInputElement>("mute").checked;
  }

  /** Draws small frames along the timeline with a second video element, so that the visible one does not seek. */
  private async drawStoryboard(): Promise<void> {
    const turn = ++this.drawing;
    const canvas = this.part<HTMLCanvasElement>("storyboard");
    const pen = canvas.getContext("2d")!;
    pen.clearRect(0, 0, canvas.width, canvas.height);
    const eye = Object.assign(document.createElement("video"), { muted: true, preload: "auto", src: this.video.src });
    const width = canvas.width / pictures;
    for (let i = 0; i < pictures && turn === this.drawing; i++) {
      const isThere = new Promise((resolve) => ["seeked", "error"].forEach((kind) => eye.addEventListener(kind, resolve, { once: true })));
      eye.currentTime = ((i + 0.5) * this.length) / pictures;
      await isThere;
      const scale = Math.max(width / eye.videoWidth, canvas.height / eye.videoHeight);
      const [wide, high] = [width / scale, canvas.height / scale];
      pen.drawImage(eye, (eye.videoWidth - wide) / 2, (eye.videoHeight - high) / 2, wide, high, i * width, 0, width, canvas.height);
    }
    eye.removeAttribute("src");
    eye.load();
  }

  private entitle(as: "photo" | "video"): void {
    const title = this.part("title");
    title.textContent = title.dataset[as]!;
  }

  private get length(): number {
    return Number.isFinite(this.video.duration) ? this.video.duration : 0;
  }

  private range(name: string): HTMLInputElement {
    return this.part<HTMLInputElement>(name);
  }

  private part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.dialog.querySelector<T>(`[data-${name}]:not(template)`)!;
  }
}

function ms(at: number): number {
  return Math.round(at * 1000);
}

/** A copy: shared with the composer, it would be split into a chunk that every composer page loads. */
function fill(words: string | undefined, ...values: (string | number)[]): string {
  return values.reduce<string>((text, value, index) => text.replaceAll(`{${index}}`, String(value)), words ?? "");
}
