import { onReturn, SignedOut } from "../app/session";
import { sameEdit } from "../photos/edits";
import type { Album } from "./album";
import { askAbout } from "./asking";
import type { Photo } from "./photo";

const firstLook = 400;
const slowest = 2500;

/** Polls the server for the progress of photos that are being processed. */
export class Watching {
  private pause = firstLook;
  private timer: number | undefined;

  constructor(
    private readonly album: Album,
    private readonly notWhole: string,
  ) {
    onReturn(() => this.begin());
  }

  /** Starts polling again with the shortest interval. */
  begin(): void {
    this.pause = firstLook;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), this.pause);
  }

  private async look(): Promise<void> {
    for (const photo of this.album.photos.filter((photo) => photo.isAwaited)) {
      try {
        await this.ask(photo);
      } catch (error) {
        if (error instanceof SignedOut) {
          return;
        }
      }
    }
    if (this.album.photos.some((photo) => photo.isAwaited)) {
      this.pause = Math.min(slowest, this.pause * 1.3);
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.look(), this.pause);
    }
  }

  private async ask(photo: Photo): Promise<void> {
    const state = await askAbout(photo.id!);
    const before = `${photo.phase} ${photo.preview}`;
    if (state === "gone" || (state.state === "arriving" && !photo.file)) {
      photo.fail(this.notWhole);
    } else if (photo.wanted === null || sameEdit(state.edit, photo.wanted)) {
      photo.wanted = null;
      photo.apply(state);
    }
    this.album.say(before !== `${photo.phase} ${photo.preview}` ? "photo" : "progress");
  }
}
