import { fill } from "../../app/words";
import type { Photo } from "../../uploads/photo";
import { stepOf } from "./progress";

const quiet = new Set(["ready"]);

/** The tile of a photo. */
export class Tile {
  readonly element: HTMLLIElement;
  readonly open: HTMLButtonElement;
  private readonly remove: HTMLButtonElement;
  private readonly removes: string;
  private readonly picture: HTMLImageElement;
  private shown: string | null = null;

  constructor(
    template: HTMLTemplateElement,
    readonly photo: Photo,
    private readonly words: DOMStringMap,
  ) {
    this.element = (template.content.cloneNode(true) as DocumentFragment).querySelector("li")!;
    this.open = this.part<HTMLButtonElement>("open");
    this.remove = this.part<HTMLButtonElement>("remove");
    this.removes = this.remove.ariaLabel ?? "";
    this.picture = this.part<HTMLImageElement>("picture");
    // A format that this browser can't show, such as HEIC, stays hidden until the server's preview arrives.
    this.picture.addEventListener("load", () => (this.picture.hidden = false));
    this.picture.addEventListener("error", () => (this.picture.hidden = true));
  }

  show(place: number, count: number): void {
    const { photo } = this;
    const percent = Math.floor(photo.progress * 100);
    const phase = this.words[photo.phase] ?? "";
    const says = photo.phase === "uploading" ? `${phase} ${percent}%` : phase;
    this.element.dataset["phase"] = photo.phase;
    const name = fill(this.words["edit"], place, count);
    this.remove.ariaLabel = fill(this.words["named"], this.removes, name);
    this.open.ariaLabel = [name, ...(place === 1 ? [this.words["cover"]] : []), says].join(", ");
    this.part("phase").textContent = quiet.has(photo.phase) && photo.video?.step !== "sizes" ? "" : stepOf(photo, this.words);
    const progress = this.part<HTMLProgressElement>("progress");
    progress.hidden = photo.phase !== "uploading" && photo.phase !== "stalled";
    progress.value = percent;
    this.part("cover").hidden = place !== 1;
    this.part("described").hidden = photo.alt === "";
    this.showPicture();
    this.fillIn();
  }

  private showPicture(): void {
    const address = this.photo.picture;
    if (address !== this.shown) {
      this.shown = address;
      if (address) {
        this.picture.src = address;
      }
    }
  }

  /** Fills the hidden form fields. */
  private fillIn(): void {
    const [id, alt] = [this.part<HTMLInputElement>("id"), this.part<HTMLInputElement>("alt")];
    id.disabled = alt.disabled = this.photo.id === null;
    id.name = "photo";
    id.value = this.photo.id ?? "";
    alt.name = `alt-${this.photo.id}`;
    alt.value = this.photo.alt;
  }

  private part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.element.querySelector<T>(`[data-${name}]`)!;
  }
}
