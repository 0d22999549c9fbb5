import { onReturn, SignedOut } from "../app/session";
import type { Album } from "./album";
import { askAbout, cancelUpload } from "./asking";
import type { Photo } from "./photo";
import { refusalIn, send, type Sending, Stopped } from "./sending";

const atOnce = 3;
/** Milliseconds between attempts. After two minutes without a single byte the person is asked. */
const delays = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 30_000, 30_000];

/** Stores files until the server has received them completely. */
export interface FileCopies {
  keep(photo: Photo, place: number): Promise<void>;
  forget(photo: Photo): Promise<void>;
}

/** Uploads photos, three at a time, and survives lost connections and server restarts. */
export class Uploading {
  private readonly running = new Map<Photo, Sending | null>();
  private wake: (() => void) | undefined;

  constructor(
    private readonly album: Album,
    private readonly kept: FileCopies,
    private readonly interrupted: string,
  ) {
    addEventListener("online", () => this.wakeAll());
    onReturn(() => this.wakeAll());
  }

  /** Starts waiting uploads. */
  next(): void {
    for (const photo of this.album.photos) {
      if (this.running.size >= atOnce) {
        return;
      }
      if (photo.phase === "waiting" && photo.file && !this.running.has(photo)) {
        this.running.set(photo, null);
        void this.carry(photo).finally(() => {
          this.running.delete(photo);
          this.next();
        });
      }
    }
  }

  retry(photo: Photo): void {
    photo.phase = "waiting";
    photo.message = "";
    photo.progress = 0;
    this.album.say("photo");
    this.next();
  }

  /** Pauses an upload so that it can be resumed. */
  pause(photo: Photo): void {
    this.running.get(photo)?.stop();
    photo.phase = photo.isBusy && photo.file && photo.progress < 1 ? "waiting" : photo.phase;
  }

  /** Cancels an upload for good. */
  drop(photo: Photo): void {
    if (photo.uploadAddress) {
      cancelUpload(photo.uploadAddress);
    }
    photo.release();
  }

  private async carry(photo: Photo): Promise<void> {
    for (let failures = 0; this.album.has(photo); ) {
      const before = photo.progress;
      try {
        if (!(await this.hasArrived(photo))) {
          await this.try(photo);
          photo.phase = "processing";
          photo.uploadAddress = null;
        }
        void this.kept.forget(photo);
        this.album.say("photo");
        return;
      } catch (error) {
        if (error instanceof Stopped || !this.album.has(photo)) {
          return;
        }
        if (error instanceof SignedOut) {
          await this.rest(photo, "waiting");
          continue;
        }
        failures = photo.progress > before ? 1 : failures + 1;
        const refusal = refusalIn(error);
        const delay = delays[failures - 1];
        if (refusal !== null || delay === undefined) {
          photo.fail(refusal || this.interrupted);
          this.album.say("photo");
          return;
        }
        await this.rest(photo, "stalled", delay);
      }
    }
  }

  private async try(photo: Photo): Promise<void> {
    if (!this.album.has(photo)) {
      throw new Stopped();
    }
    photo.phase = "uploading";
    this.album.say("photo");
    const sending = send(photo, () => this.begun(photo), () => this.album.say("progress"));
    this.running.set(photo, sending);
    await sending.done;
  }

  private begun(photo: Photo): void {
    void this.kept.keep(photo, this.album.photos.indexOf(photo));
    this.album.say("photo");
  }

  /** The last response may have been lost although all bytes arrived. Then the upload is not found, but the photo exists. */
  private async hasArrived(photo: Photo): Promise<boolean> {
    if (!photo.id) {
      return false;
    }
    const state = await askAbout(photo.id);
    if (state === "gone") {
      photo.id = photo.uploadAddress = null;
      return false;
    }
    photo.apply(state);
    return state.state !== "arriving";
  }

  /** Waits for the delay, or without one until the person or the connection returns. */
  private async rest(photo: Photo, phase: "stalled" | "waiting", delay?: number): Promise<void> {
    photo.phase = phase;
    this.album.say("photo");
    const woken = new Promise<void>((resolve) => {
      const others = this.wake;
      this.wake = () => {
        others?.();
        resolve();
      };
    });
    await Promise.race(navigator.onLine && delay !== undefined ? [woken, new Promise((resolve) => setTimeout(resolve, delay))] : [woken]);
  }

  private wakeAll(): void {
    this.wake?.();
    this.wake = undefined;
  }
}
