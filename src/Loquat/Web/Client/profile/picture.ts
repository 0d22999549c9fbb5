import type { PhotoCrop } from "../photos/crop";
import { largest } from "../photos/cuts";
import { writeEdit } from "../photos/edits";
import { Album } from "../uploads/album";
import { mayBePicture } from "../uploads/kinds";
import { Photo } from "../uploads/photo";
import { Uploading } from "../uploads/uploading";
import { Watching } from "../uploads/watching";
import { savePicture } from "./saving";

// Files are not stored in the browser: after a reload the person picks again.
const notKept = { keep: () => Promise.resolve(), forget: () => Promise.resolve() };

/** One picture of the profile: pick, upload, crop, save. */
export class ProfilePicture extends HTMLElement {
  private readonly album = new Album(1);
  private uploading!: Uploading;
  private watching!: Watching;
  private shown: Photo | null = null;

  connectedCallback(): void {
    this.uploading = new Uploading(this.album, notKept, this.dataset["interrupted"]!);
    this.watching = new Watching(this.album, this.dataset["notWhole"]!);
    this.album.addEventListener("photo", () => this.follow());
    this.album.addEventListener("progress", () => this.showProgress());
    const input = this.querySelector<HTMLInputElement>("[data-pick]")!;
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      // Allows the same file to be picked again.
      input.value = "";
      if (file) {
        this.take(file);
      }
    });
    this.dialog.addEventListener("click", (event) => this.act(event));
    this.dialog.addEventListener("close", () => this.drop());
  }

  private take(file: File): void {
    const { empty, tooLarge, notAPicture, mostBytes } = this.dataset;
    const problem = !mayBePicture(file) ? notAPicture : file.size === 0 ? empty : file.size > Number(mostBytes) ? tooLarge : null;
    this.refuse(problem ?? "");
    if (problem) {
      return;
    }
    this.piece("way").hidden = false;
    this.crop.hidden = this.piece("tools").hidden = this.save.disabled = true;
    this.piece("note").textContent = "";
    this.album.add(Photo.of(file, file.name));
    this.showProgress();
    this.dialog.showModal();
    this.uploading.next();
  }

  private follow(): void {
    const photo = this.album.photos[0];
    this.watching.begin();
    if (!photo) {
      return;
    }
    if (photo.phase === "failed") {
      this.refuse(photo.message || this.dataset["trouble"]!);
      this.dialog.close();
    } else if (photo.phase === "ready" && this.shown !== photo) {
      this.shown = photo;
      void this.showCrop(photo);
    } else {
      const { uploading, stalled, processing } = this.dataset;
      this.piece("state").textContent = (photo.phase === "processing" ? processing : photo.phase === "stalled" ? stalled : uploading)!;
    }
  }

  private showProgress(): void {
    this.piece<HTMLProgressElement>("progress").value = this.album.progress;
  }

  private async showCrop(photo: Photo): Promise<void> {
    const ratio = Number(this.dataset["ratio"]);
    try {
      await this.crop.show(
        photo.preview!.replace("720.", "1440."),
        { rotation: 0, cut: largest(ratio, photo.width / photo.height) },
        ratio,
      );
    } catch {
      this.piece("note").textContent = this.dataset["trouble"]!;
      return;
    }
    this.piece("way").hidden = true;
    this.crop.hidden = this.piece("tools").hidden = this.save.disabled = false;
    this.crop.querySelector<HTMLElement>(".crop-frame")!.focus();
  }

  private act(event: Event): void {
    const chosen = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset["act"];
    if (chosen === "left" || chosen === "right") {
      this.crop.turn(chosen === "right");
    } else if (chosen === "close") {
      this.dialog.close();
    } else if (chosen === "save") {
      void this.finish(this.album.photos[0]!);
    }
  }

  private async finish(photo: Photo): Promise<void> {
    const { saving, trouble } = this.dataset;
    this.save.disabled = true;
    this.piece("note").textContent = saving!;
    const answer = await savePicture(this.querySelector("form")!.action, photo.id!, writeEdit(this.crop.edit));
    if (answer.address) {
      location.assign(answer.address);
    } else {
      this.piece("note").textContent = answer.message || trouble!;
      this.save.disabled = false;
    }
  }

  /** Aborts the upload. A photo that has arrived is deleted by the server after a day. */
  private drop(): void {
    for (const photo of [...this.album.photos]) {
      this.album.remove(photo);
      this.uploading.pause(photo);
      this.uploading.drop(photo);
    }
    this.shown = null;
  }

  /** Shows the message where the server-rendered form does. */
  private refuse(message: string): void {
    this.querySelectorAll(".field-problem").forEach((line) => line.remove());
    if (message !== "") {
      const line = Object.assign(document.createElement("p"), { className: "field-problem", textContent: message });
      line.setAttribute("role", "alert");
      this.querySelector(".actions")!.before(line);
    }
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector("dialog")!;
  }

  private get crop(): PhotoCrop {
    return this.querySelector<PhotoCrop>("photo-crop")!;
  }

  private get save(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>("[data-act=save]")!;
  }

  private piece<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.dialog.querySelector<T>(`[data-${name}]`)!;
  }
}
