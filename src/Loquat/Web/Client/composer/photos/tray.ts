import { exchange } from "../../app/focus";
import { fill } from "../../app/words";
import type { Album } from "../../uploads/album";
import type { Photo } from "../../uploads/photo";
import { speedOf } from "./progress";
import { Sorting } from "./sorting";
import { Tile } from "./tile";

export interface TrayActs {
  open(photo: Photo): void;
  remove(photo: Photo): void;
  retry(photo: Photo): void;
}

/** Shows the tiles and their problems, and handles the keyboard. */
export class Tray {
  private readonly tiles = new Map<Photo, Tile>();
  private readonly list: HTMLElement;
  private readonly add: HTMLElement;
  /** Quarters of the progress that were announced. */
  private told = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly album: Album,
    private readonly acts: TrayActs,
  ) {
    this.list = this.part("list");
    this.add = this.part("add");
    this.root.querySelectorAll(".plain, .photo-plain").forEach((plain) => plain.remove());
    this.add.hidden = false;
    this.list.addEventListener("click", (event) => this.click(event));
    this.list.addEventListener("keydown", (event) => this.press(event));
    this.part("missing").querySelector("button")!.addEventListener("click", () => this.openUndescribed());
    new Sorting(this.list, (tile, over) => this.drag(tile, over), (tile) => this.announcePlace(this.photoOf(tile)!));
    album.addEventListener("order", () => this.arrange());
    album.addEventListener("photo", () => this.show());
    album.addEventListener("progress", () => this.showTiles());
    for (const what of ["photo", "progress"]) {
      album.addEventListener(what, () => this.announceProgress());
    }
    this.arrange();
  }

  focus(photo: Photo | undefined): void {
    (photo ? this.tiles.get(photo)?.open : this.add.querySelector("input"))?.focus();
  }

  announcePlace(photo: Photo): void {
    this.part("announce").textContent = fill(this.root.dataset["moved"], this.album.photos.indexOf(photo) + 1, this.album.photos.length);
  }

  /** Announces each quarter of the progress, and the end. */
  private announceProgress(): void {
    const { uploading, allReady } = this.root.dataset;
    const quarters = this.album.isBusy ? Math.min(3, Math.floor(this.album.progress / 25)) : 4;
    if (quarters > this.told && !this.album.hasFailed && this.album.photos.length > 0) {
      this.part("announce").textContent = quarters === 4 ? allReady! : `${uploading} ${quarters * 25}%`;
    }
    this.told = quarters;
  }

  private arrange(): void {
    for (const [photo, tile] of this.tiles) {
      if (!this.album.has(photo)) {
        tile.element.remove();
        this.tiles.delete(photo);
      }
    }
    this.album.photos.forEach((photo, place) => {
      const { element } = this.tileOf(photo);
      if (this.list.children[place] !== element) {
        this.list.insertBefore(element, this.list.children[place] ?? null);
      }
    });
    this.add.classList.toggle("first", this.album.photos.length === 0);
    this.add.hidden = this.album.room <= 0;
    this.show();
  }

  private show(): void {
    this.showTiles();
    this.showProblems();
    const missing = this.album.photos.filter(({ alt, phase }) => alt === "" && phase === "ready").length;
    const hint = this.part("missing");
    hint.hidden = missing === 0;
    hint.querySelector("span")!.textContent = fill(this.root.dataset[missing === 1 ? "missingOne" : "missingOther"], missing);
  }

  /** Shows the upload speed, one line for each photo that is being uploaded. */
  private showSpeeds(): void {
    const lines = this.album.photos
      .map((photo) => [photo.name, speedOf(photo, this.root.dataset)] as const)
      .filter(([, speed]) => speed !== "");
    this.part("speeds").replaceChildren(
      ...lines.map(([name, speed]) =>
        Object.assign(document.createElement("li"), { textContent: fill(this.root.dataset["named"], name, speed) }),
      ),
    );
  }

  private showTiles(): void {
    this.showSpeeds();
    this.album.photos.forEach((photo, place) => this.tileOf(photo).show(place + 1, this.album.photos.length));
  }

  private showProblems(): void {
    const template = this.root.querySelector<HTMLTemplateElement>("template[data-problem]")!;
    const lines = this.album.photos.filter(({ phase }) => phase === "failed").map((photo) => {
      const line = (template.content.cloneNode(true) as DocumentFragment).querySelector("li")!;
      const name = photo.name || fill(this.root.dataset["edit"], this.album.photos.indexOf(photo) + 1, this.album.photos.length);
      line.querySelector("[data-message]")!.textContent = fill(this.root.dataset["named"], name, photo.message);
      const retry = line.querySelector<HTMLElement>("[data-retry]")!;
      retry.hidden = !photo.mayRetry;
      retry.addEventListener("click", () => this.acts.retry(photo));
      line.querySelector("[data-drop]")!.addEventListener("click", () => this.acts.remove(photo));
      return line;
    });
    const problems = this.part("problems");
    // Unchanged problems must not be announced again.
    if (problems.textContent !== lines.map(({ textContent }) => textContent).join("")) {
      exchange(problems, () => problems.replaceChildren(...lines));
    }
  }

  private click(event: Event): void {
    const photo = this.photoOf(event.target as Element);
    if (photo && (event.target as Element).closest("[data-remove]")) {
      this.acts.remove(photo);
    } else if (photo && (event.target as Element).closest("[data-open]")) {
      this.acts.open(photo);
    }
  }

  private press(event: KeyboardEvent): void {
    const photo = this.photoOf(event.target as Element);
    const at = photo ? this.album.photos.indexOf(photo) : -1;
    if (!photo || at < 0) {
      return;
    }
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (event.key === "Delete") {
      this.acts.remove(photo);
    } else if (step && event.altKey) {
      this.album.move(photo, at + step);
      this.focus(photo);
      this.announcePlace(photo);
    } else if (step) {
      this.focus(this.album.photos[at + step] ?? photo);
    } else {
      return;
    }
    event.preventDefault();
  }

  private drag(tile: HTMLElement, over: HTMLElement): void {
    const [photo, other] = [this.photoOf(tile), this.photoOf(over)];
    if (photo && other) {
      this.album.move(photo, this.album.photos.indexOf(other));
    }
  }

  private openUndescribed(): void {
    const photo = this.album.photos.find(({ alt, phase }) => alt === "" && phase === "ready");
    if (photo) {
      this.acts.open(photo);
    }
  }

  private tileOf(photo: Photo): Tile {
    let tile = this.tiles.get(photo);
    if (!tile) {
      tile = new Tile(this.root.querySelector<HTMLTemplateElement>("template[data-tile]")!, photo, this.root.dataset);
      this.tiles.set(photo, tile);
    }
    return tile;
  }

  private photoOf(element: Element): Photo | undefined {
    const line = element.closest(".photo");
    return [...this.tiles.values()].find((tile) => tile.element === line)?.photo;
  }

  private part(name: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-${name}]:not(template)`)!;
  }
}
