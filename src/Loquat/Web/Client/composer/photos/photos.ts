import { fill } from "../../app/words";
import { Album } from "../../uploads/album";
import { askForEdit, askForRetry } from "../../uploads/asking";
import { canBeRead, isVideo, mayBePicture } from "../../uploads/kinds";
import { Photo, type PhotoState, type VideoState } from "../../uploads/photo";
import { Uploading } from "../../uploads/uploading";
import { Watching } from "../../uploads/watching";
import type { WrittenPhoto } from "../fields";
import { Editor } from "./editor";
import { type KeptFile, KeptFiles } from "./files";
import { takeFiles } from "./picking";
import { offerUndo } from "./removing";
import { Tray } from "./tray";

/** The photos of the composer. Fires "change" when the form would send something else. */
export class Photos extends EventTarget {
  readonly album: Album;
  private readonly root: HTMLElement;
  private readonly kept: KeptFiles;
  private readonly uploading: Uploading;
  private readonly watching: Watching;
  private readonly tray: Tray;
  private readonly editor: Editor;

  constructor(composer: HTMLElement, key: string) {
    super();
    const root = (this.root = composer.querySelector<HTMLElement>("[data-photos]")!);
    this.album = new Album(Number(root.dataset["most"]));
    this.kept = new KeptFiles(key);
    this.uploading = new Uploading(this.album, this.kept, root.dataset["interrupted"]!);
    this.watching = new Watching(this.album, root.dataset["notWhole"]!);
    const onThePage = readPhotos(root);
    const remove = (photo: Photo): void => this.remove(photo);
    this.tray = new Tray(root, this.album, { open: (photo) => this.editor.open(photo), remove, retry: (photo) => void this.retry(photo) });
    const dialog = composer.querySelector<HTMLDialogElement>("[data-photo-editor]")!;
    this.editor = new Editor(dialog, () => root.dataset[navigator.onLine ? "trouble" : "stalled"]!, {
      done: (photo, alt, edit, isRemade) => this.finish(photo, alt, edit, isRemade),
      pictures: () => this.album.photos.filter((photo) => photo.phase === "ready" && !photo.isVideo),
      move: (photo, by) => this.move(photo, by),
      remove,
      closed: (photo, alt) => this.leave(photo, alt),
    });
    this.album.addEventListener("order", () => this.changed());
    this.album.addEventListener("photo", () => this.changed());
    this.album.arrange(onThePage);
    takeFiles(composer, (files) => void this.take(files));
  }

  /** Restores the photos of a note, and the stored files that are not uploaded completely. */
  async resume(key: string, written: WrittenPhoto[] | null): Promise<void> {
    this.kept.key = key;
    if (written) {
      const known = new Map(this.album.photos.map((photo) => [photo.id, photo]));
      this.album.arrange(written.map(({ id, alt }) => Object.assign(known.get(id) ?? Photo.known(id, alt), { alt })));
    }
    const files = await this.kept.all();
    for (const kept of files) {
      const { local, name, alt, place, id } = kept;
      const photo = this.album.photos.find((one) => one.local === local || (id !== null && one.id === id));
      const resumed = resume(photo ?? Photo.of(kept.file ?? new Blob(), name), kept, this.root.dataset["pickAgain"]!);
      if (!photo && this.album.room > 0) {
        this.album.add(Object.assign(resumed, { alt }), place);
      }
    }
    if (files.length > 0) {
      this.album.say("photo");
      this.uploading.next();
    }
  }

  async forget(): Promise<void> {
    await this.kept.forgetAll();
  }

  private async take(files: File[]): Promise<void> {
    const readable = await Promise.all(files.map(canBeRead));
    this.root.querySelectorAll("[data-refused], .field-problem").forEach((line) => line.remove());
    const usable = files.filter((file, at) => this.accepts(file, readable[at]!));
    const taken = usable.slice(0, this.album.room);
    if (taken.length < usable.length) {
      this.refuse(this.root.dataset["tooMany"]!);
    }
    for (const file of taken) {
      if (this.goesOn(file)) {
        continue;
      }
      const photo = Photo.of(file, file.name);
      this.album.add(photo);
      void this.kept.keep(photo, this.album.photos.length - 1);
    }
    this.uploading.next();
  }

  /** Continues the upload of a large file that was interrupted by a reload, if this is the same file. */
  private goesOn(file: File): boolean {
    const photo = this.album.photos.find((one) => one.lost?.name === file.name && one.lost.size === file.size);
    if (photo) {
      Object.assign(photo, { file, lost: null, phase: "waiting", message: "" });
      this.album.say("photo");
    }
    return photo !== undefined;
  }

  /** Checks what is certain without decoding the file; the server checks the rest. */
  private accepts(file: File, canBeRead: boolean): boolean {
    const { unreadable, empty, notAPicture, named } = this.root.dataset;
    const problem = !canBeRead
      ? unreadable
      : !mayBePicture(file) && !isVideo(file)
        ? notAPicture
        : file.size === 0
          ? empty
          : this.tooLarge(file);
    if (problem) {
      this.refuse(fill(named, file.name, problem));
    }
    return !problem;
  }

  private tooLarge(file: File): string | null {
    const { tooLarge, mostBytes, videoTooLarge, mostVideoBytes } = this.root.dataset;
    const [most, words] = isVideo(file) ? [mostVideoBytes, videoTooLarge] : [mostBytes, tooLarge];
    return file.size > Number(most) ? words! : null;
  }

  /** Repeats the processing if the file has arrived, else the upload. */
  private async retry(photo: Photo): Promise<void> {
    if (photo.video?.mayRetry && photo.id) {
      if (await askForRetry(photo.id)) {
        photo.phase = "processing";
        this.album.say("photo");
      }
    } else {
      this.uploading.retry(photo);
    }
  }

  private refuse(message: string): void {
    const line = Object.assign(document.createElement("p"), { className: "field-problem", textContent: message });
    line.setAttribute("role", "alert");
    line.dataset["refused"] = "";
    this.root.append(line);
  }

  private remove(photo: Photo): void {
    const at = this.album.remove(photo);
    if (at < 0) {
      return;
    }
    this.uploading.pause(photo);
    void this.kept.forget(photo);
    this.tray.focus(this.album.photos[at] ?? this.album.photos[at - 1]);
    const { removed, undo, noRoom } = this.root.dataset;
    offerUndo({ removed: removed!, undo: undo!, impossible: noRoom! }, () => this.putBack(photo, at), () => this.uploading.drop(photo));
  }

  private putBack(photo: Photo, at: number): boolean {
    if (this.album.room <= 0) {
      return false;
    }
    this.album.add(photo, at);
    if (photo.phase === "waiting") {
      void this.kept.keep(photo, at);
    }
    this.uploading.next();
    this.tray.focus(photo);
    return true;
  }

  private move(photo: Photo, by: number | "cover"): void {
    this.album.move(photo, by === "cover" ? 0 : this.album.photos.indexOf(photo) + by);
    this.tray.announcePlace(photo);
  }

  private async finish(photo: Photo, alt: string, edit: string, isRemade: boolean): Promise<string | null> {
    const problem = edit === "" ? null : await askForEdit(photo.id!, edit).catch(() => "");
    if (problem !== null) {
      return problem;
    }
    photo.alt = alt;
    photo.wanted = edit || photo.wanted;
    if (edit !== "" || isRemade) {
      photo.phase = "processing";
    }
    this.album.say("photo");
    return null;
  }

  private leave(photo: Photo, alt: string): void {
    if (this.album.has(photo) && photo.alt !== alt) {
      photo.alt = alt;
      this.album.say("photo");
    }
    if (this.album.has(photo)) {
      this.tray.focus(photo);
    }
  }

  private changed(): void {
    this.watching.begin();
    this.editor.follow();
    this.dispatchEvent(new Event("change"));
  }
}

/** Continues with the stored file. A file that was too large to be stored must be picked again. */
function resume(photo: Photo, { local, file, size, name, id, uploadAddress }: KeptFile, pickAgain: string): Photo {
  return Object.assign(photo, { local, file, name, id, uploadAddress }, file
    ? { phase: "waiting", message: "" }
    : { phase: "failed", message: pickAgain, isVideo: true, lost: { name, size } });
}

/** Reads the photos that the server rendered. */
function readPhotos(root: HTMLElement): Photo[] {
  return [...root.querySelectorAll<HTMLElement>("[data-photo]")].map(({ dataset }) => {
    const photo = Photo.known(dataset["photo"]!, dataset["alt"] ?? "");
    const state = dataset["state"] as PhotoState["state"];
    photo.apply({
      id: photo.id!, state, message: dataset["message"] ?? null, preview: dataset["preview"] ?? null,
      width: Number(dataset["width"]), height: Number(dataset["height"]), edit: dataset["edit"] ?? "",
      video: dataset["video"] ? (JSON.parse(dataset["video"]) as VideoState) : null,
    });
    return photo;
  });
}
