import type { PhotoCrop } from "../../photos/crop";
import { readEdit, sameEdit, writeEdit } from "../../photos/edits";
import type { Photo } from "../../uploads/photo";
import type { VideoEditor } from "./video-editor";

export interface EditorActs {
  /** Saves the choices. Returns the problem if the dialog has to stay open. */
  done(photo: Photo, alt: string, edit: string, isRemade: boolean): Promise<string | null>;
  /** The photos that can be the cover of a video. */
  pictures(): Photo[];
  move(photo: Photo, by: number | "cover"): void;
  remove(photo: Photo): void;
  /** Also called when the dialog was cancelled, because the typed description is kept. */
  closed(photo: Photo, alt: string): void;
}

/** The dialog for one photo or video: crop, rotate, describe, reorder. */
export class Editor {
  private photo: Photo | null = null;
  private before = "";
  private isShown = false;
  private videos: VideoEditor | null = null;
  private videoOf: Photo | null = null;
  private readonly crop: PhotoCrop;
  private readonly alt: HTMLTextAreaElement;

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly trouble: () => string,
    private readonly acts: EditorActs,
  ) {
    this.crop = dialog.querySelector<PhotoCrop>("photo-crop")!;
    this.alt = dialog.querySelector<HTMLTextAreaElement>("#photo-alt")!;
    dialog.addEventListener("click", (event) => this.click(event));
    dialog.addEventListener("change", (event) => this.choose(event));
    dialog.addEventListener("close", () => this.closed());
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void this.finish();
      }
    });
  }

  open(photo: Photo): void {
    this.photo = photo;
    this.isShown = false;
    this.alt.value = photo.alt;
    this.say("");
    this.dialog.showModal();
    this.follow();
    // On a phone the on-screen keyboard would cover the photo.
    if (matchMedia("(pointer: fine)").matches) {
      this.alt.focus({ preventScroll: true });
    }
  }

  /** Updates the dialog when the photo becomes ready, moves or fails. */
  follow(): void {
    const { photo } = this;
    if (!photo || !this.dialog.open) {
      return;
    }
    const isReady = photo.phase === "ready";
    this.part("waiting").hidden = isReady;
    this.showVideo(photo);
    const still = this.part<HTMLImageElement>("still");
    still.hidden = isReady || !photo.picture;
    if (!isReady && photo.picture) {
      still.src = photo.picture;
    }
    if (!isReady || photo.isVideo) {
      this.crop.hidden = this.part("tools").hidden = true;
    } else if (!this.isShown) {
      this.isShown = true;
      void this.showCrop(photo);
    }
  }

  /** Shows the video and loads its editor. */
  private showVideo(photo: Photo): void {
    const video = this.part<HTMLVideoElement>("video-preview");
    const address = photo.video?.raw ?? photo.video?.play ?? "";
    this.part("video-stage").hidden = address === "";
    if (address && video.getAttribute("src") !== address) {
      video.src = address;
    }
    if (address && photo.video?.raw && this.videoOf !== photo) {
      this.videoOf = photo;
      void import("./video-editor").then(({ VideoEditor }) => {
        if (this.photo === photo) {
          (this.videos ??= new VideoEditor(this.dialog, video)).show(photo.video!.recipe ?? "", this.acts.pictures());
        }
      });
    }
  }

  private async showCrop(photo: Photo): Promise<void> {
    const edit = readEdit(photo.edit);
    this.before = writeEdit(edit);
    const isWhole = sameEdit(photo.edit, "");
    try {
      await callCrop();
      await this.crop.show(isWhole ? photo.preview!.replace("720.", "1440.") : `/photos/${photo.id}/whole`, edit);
    } catch {
      this.say(this.trouble());
      return;
    }
    this.crop.hidden = this.part("tools").hidden = false;
    this.dialog.querySelector<HTMLInputElement>(`[name=ratio][value=${isWhole ? "whole" : "free"}]`)!.checked = true;
  }

  private choose(event: Event): void {
    const chosen = event.target as HTMLInputElement;
    if (chosen.name === "ratio") {
      const [width, height] = chosen.value.split(":").map(Number);
      this.crop.ratio = height === undefined ? (chosen.value as "whole" | "free") : width! / height;
    } else if (event.target === this.crop) {
      this.followFrame();
    }
  }

  /** Dragging the frame of the whole picture switches to a free ratio. */
  private followFrame(): void {
    const { width, height } = this.crop.edit.cut;
    const chosen = this.dialog.querySelector<HTMLInputElement>("[name=ratio]:checked");
    if (chosen?.value === "whole" && (width < 1 || height < 1)) {
      this.dialog.querySelector<HTMLInputElement>("[name=ratio][value=free]")!.checked = true;
    }
  }

  private click(event: Event): void {
    const act = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset["act"];
    const photo = this.photo;
    if (!act || !photo) {
      return;
    }
    if (act === "done") {
      void this.finish();
    } else if (act === "left" || act === "right") {
      this.crop.turn(act === "right");
    } else if (act === "remove") {
      this.dialog.close();
      this.acts.remove(photo);
    } else if (act === "close") {
      this.dialog.close();
    } else {
      this.acts.move(photo, act === "cover" ? "cover" : act === "earlier" ? -1 : 1);
    }
  }

  private async finish(): Promise<void> {
    const photo = this.photo!;
    const edit = this.isShown && !this.crop.hidden ? writeEdit(this.crop.edit) : this.before;
    const isChanged = this.isShown && !sameEdit(edit, this.before);
    const remade = await this.videos?.send(photo.id!);
    const problem = remade || (await this.acts.done(photo, this.alt.value.trim(), isChanged ? edit : "", remade === null));
    if (problem === null) {
      this.dialog.close();
    } else {
      this.say(problem || this.trouble());
    }
  }

  private closed(): void {
    const photo = this.photo;
    this.photo = null;
    const video = this.part<HTMLVideoElement>("video-preview");
    video.removeAttribute("src");
    video.load();
    this.videos?.hide();
    this.videoOf = null;
    if (photo) {
      this.acts.closed(photo, this.alt.value.trim());
    }
  }

  private say(words: string): void {
    this.part("note").textContent = words;
  }

  private part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.dialog.querySelector<T>(`[data-${name}]`)!;
  }
}

/** Loaded when somebody opens a photo. */
async function callCrop(): Promise<void> {
  const { PhotoCrop } = await import("../../photos/crop");
  if (!customElements.get("photo-crop")) {
    customElements.define("photo-crop", PhotoCrop);
  }
}
