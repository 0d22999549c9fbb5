import { columns } from "../fields/width";
import type { Album } from "../uploads/album";
import type { Fields } from "./fields";

const narrowest = 3 / 4;
const widest = 4 / 3;

/** Previews the card while the person types. The server chooses its colours when the note is published. */
export class Preview {
  private readonly card: HTMLElement;

  constructor(
    composer: HTMLElement,
    private readonly fields: Fields,
    private readonly album: Album,
  ) {
    this.card = composer.querySelector<HTMLElement>("[data-preview]")!;
    fields.form.addEventListener("input", () => this.show(composer.dataset["previewEmpty"] ?? ""));
    this.show(composer.dataset["previewEmpty"] ?? "");
    const photo = this.card.querySelector<HTMLImageElement>("[data-preview-photo]")!;
    photo.addEventListener("load", () => this.showPhoto(photo, true));
    photo.addEventListener("error", () => this.showPhoto(photo, false));
    for (const what of ["order", "photo"]) {
      album.addEventListener(what, () => this.follow(photo));
    }
    this.follow(photo);
  }

  private follow(photo: HTMLImageElement): void {
    const address = this.album.photos[0]?.picture ?? null;
    if (!address) {
      photo.removeAttribute("src");
      this.showPhoto(photo, false);
    } else if (photo.getAttribute("src") !== address) {
      photo.src = address;
    }
  }

  private showPhoto(photo: HTMLImageElement, isShown: boolean): void {
    photo.hidden = !isShown;
    this.card.querySelector<HTMLElement>(".cover")!.hidden = isShown;
    this.card.style.aspectRatio = isShown ? String(Math.max(narrowest, Math.min(widest, photo.naturalWidth / photo.naturalHeight))) : "";
  }

  private show(empty: string): void {
    const title = this.fields.title.value.trim();
    const body = this.fields.body.value.replace(/[#＃][\p{L}\p{N}\p{M}_]+/gu, "").replace(/\s+/g, " ").trim();
    const heading = title || shorten(body, 120) || empty;
    const words = title ? shorten(body, 160) : "";
    const cover = this.card.querySelector<HTMLElement>(".cover")!;
    cover.className = cover.className.replace(/cover-(brief|short|medium|long)/, `cover-${sizeOf(heading)}`);
    cover.querySelector(".cover-heading")!.textContent = heading;
    this.wordsOf(cover).textContent = words;
    this.wordsOf(cover).hidden = words === "";
    const room = columns(heading) + columns(words) / 4;
    this.card.classList.toggle("card-square", room <= 28);
  }

  private wordsOf(cover: HTMLElement): HTMLElement {
    const found = cover.querySelector<HTMLElement>(".cover-words");
    if (found) {
      return found;
    }
    const words = Object.assign(document.createElement("p"), { className: "cover-words" });
    cover.querySelector(".cover-text")!.append(words);
    return words;
  }
}

// Same rule as CoverDesign on the server.
function sizeOf(heading: string): string {
  const width = columns(heading);
  const longest = Math.max(...heading.split(" ").map((word) => [...word].filter((character) => character < "\u1100").length));
  return width <= 12 && longest <= 7 ? "brief" : width <= 28 && longest <= 9 ? "short" : width <= 56 && longest <= 13 ? "medium" : "long";
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : characters.slice(0, length).join("").trimEnd() + "…";
}
