import { Refused, Unreachable } from "../app/post-form";
import { Album } from "./album";
import { canBeRead, mayBePicture } from "./kinds";
import { Photo } from "./photo";
import { Uploading } from "./uploading";

/** Checks what is certain without decoding the file; the server checks the rest. */
export async function problemWith(file: File, words: DOMStringMap): Promise<string | null> {
  if (!(await canBeRead(file))) {
    return words["unreadable"]!;
  }
  return !mayBePicture(file) ? words["notAPicture"]! : file.size > Number(words["mostBytes"]) ? words["tooLarge"]! : null;
}

/** The picture of a comment. The upload starts as soon as it is picked. */
export class Picture {
  private readonly album = new Album(1);
  private readonly photo: Photo;
  private readonly uploading: Uploading;

  constructor(file: File, interrupted: string) {
    this.photo = Photo.of(file, file.name);
    const nowhere = { keep: () => Promise.resolve(), forget: () => Promise.resolve() };
    this.uploading = new Uploading(this.album, nowhere, interrupted);
    this.album.add(this.photo);
    this.uploading.next();
  }

  get id(): string | null {
    return this.photo.id;
  }

  get shown(): string | null {
    return this.photo.picture;
  }

  /** Resolves with the id once the upload is complete. */
  async arrived(): Promise<string> {
    if (this.photo.phase === "failed" && this.photo.mayRetry) {
      this.uploading.retry(this.photo);
    }
    if (this.photo.phase === "waiting" || this.photo.phase === "uploading" || this.photo.phase === "stalled") {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (!["waiting", "uploading", "stalled"].includes(this.photo.phase)) {
            this.album.removeEventListener("photo", look);
            resolve();
          }
        };
        this.album.addEventListener("photo", look);
      });
    }
    if (this.photo.phase === "failed") {
      throw this.photo.message === "" ? new Unreachable() : new Refused(this.photo.message, false);
    }
    return this.photo.id!;
  }

  drop(): void {
    this.album.remove(this.photo);
    this.uploading.pause(this.photo);
    this.uploading.drop(this.photo);
  }

  release(): void {
    this.photo.release();
  }
}
