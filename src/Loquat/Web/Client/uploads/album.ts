import type { Photo } from "./photo";

/** The photos of a note in order. Fires "order", "photo" when one of them changes, and "progress" when bytes were sent. */
export class Album extends EventTarget {
  private all: Photo[] = [];

  constructor(readonly most: number) {
    super();
  }

  get photos(): readonly Photo[] {
    return this.all;
  }

  get room(): number {
    return this.most - this.all.length;
  }

  get isBusy(): boolean {
    return this.all.some((photo) => photo.isBusy);
  }

  get isUploading(): boolean {
    return this.all.some(({ phase }) => phase === "waiting" || phase === "uploading" || phase === "stalled");
  }

  get hasFailed(): boolean {
    return this.all.some(({ phase }) => phase === "failed");
  }

  /** In percent. The last tenth stands for the server's processing. */
  get progress(): number {
    const done = this.all.reduce((sum, { isBusy, progress }) => sum + (isBusy ? progress * 0.9 : 1), 0);
    return Math.floor((100 * done) / Math.max(1, this.all.length));
  }

  has(photo: Photo): boolean {
    return this.all.includes(photo);
  }

  add(photo: Photo, at = this.all.length): void {
    this.all.splice(at, 0, photo);
    this.say("order");
  }

  /** Returns the index at which the photo was. */
  remove(photo: Photo): number {
    const at = this.all.indexOf(photo);
    if (at >= 0) {
      this.all.splice(at, 1);
      this.say("order");
    }
    return at;
  }

  move(photo: Photo, to: number): void {
    const at = this.all.indexOf(photo);
    const place = Math.max(0, Math.min(to, this.all.length - 1));
    if (at >= 0 && at !== place) {
      this.all.splice(at, 1);
      this.all.splice(place, 0, photo);
      this.say("order");
    }
  }

  arrange(photos: Photo[]): void {
    this.all = photos;
    this.say("order");
  }

  say(what: "order" | "photo" | "progress"): void {
    this.dispatchEvent(new Event(what));
  }
}
