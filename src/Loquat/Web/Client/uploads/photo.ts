import { isVideo } from "./kinds";
import { Speed } from "./speed";

export type Phase = "waiting" | "uploading" | "stalled" | "processing" | "ready" | "failed";

/** The server's state of a photo. */
export interface PhotoState {
  id: string;
  state: "arriving" | "processing" | "ready" | "failed";
  message: string | null;
  preview: string | null;
  width: number;
  height: number;
  edit: string;
  /** For videos only. */
  video?: VideoState | null;
}

/** The progress of a video; see `VideoState` on the server. */
export interface VideoState {
  step: "checking" | "firstPlay" | "sizes" | "done" | "stuck";
  /** The progress of the current step, from 0 to 1. */
  progress: number;
  secondsLeft: number | null;
  durationMs: number;
  play: string | null;
  mayRetry: boolean;
  /** The edit recipe in JSON, and the address of the unedited video; null once the note is published. */
  recipe?: string | null;
  raw?: string | null;
}

let made = 0;

/** A photo or video in the composer, from the moment it is picked. */
export class Photo {
  /** The key in the browser's storage. The server's `id` exists from the start of the upload. */
  local = `${Date.now()}-${++made}-${Math.random()}`;
  id: string | null = null;
  phase: Phase = "waiting";
  /** The uploaded fraction, from 0 to 1. */
  progress = 0;
  message = "";
  /** Whether the transfer failed, as opposed to the file being unusable. */
  mayRetry = false;
  alt = "";
  preview: string | null = null;
  width = 0;
  height = 0;
  edit = "";
  /** The edit that was requested and is not processed yet. */
  wanted: string | null = null;
  isVideo = false;
  video: VideoState | null = null;
  speed: Speed | null = null;
  file: Blob | null = null;
  name = "";
  uploadAddress: string | null = null;
  /** The file that must be picked again before the upload can continue. */
  lost: { name: string; size: number } | null = null;
  private shownLocally: string | null = null;

  static of(file: Blob, name: string): Photo {
    return Object.assign(new Photo(), { file, name, isVideo: isVideo(file, name) });
  }

  static known(id: string, alt: string): Photo {
    return Object.assign(new Photo(), { id, alt, phase: "processing" });
  }

  get isBusy(): boolean {
    return this.phase !== "ready" && this.phase !== "failed";
  }

  /** Whether the server still processes it. */
  get isAwaited(): boolean {
    return this.id !== null && (this.phase === "processing" || (this.phase === "ready" && (this.video?.step === "sizes")));
  }

  /** The server's preview, or until then the file itself, which not every browser can show. */
  get picture(): string | null {
    return this.preview ?? (this.file && !this.isVideo ? (this.shownLocally ??= URL.createObjectURL(this.file)) : null);
  }

  apply({ state, message, preview, width, height, edit, video }: PhotoState): void {
    this.video = video ?? null;
    this.isVideo ||= this.video !== null;
    Object.assign(this, { width, height, edit, message: message ?? "" });
    this.preview = preview ?? this.preview;
    if (state !== "arriving") {
      this.phase = state;
      this.uploadAddress = null;
      this.progress = 1;
      this.mayRetry = this.video?.mayRetry ?? false;
    }
  }

  /** Marks a failure that happened before the server has processed the file. */
  fail(message: string): void {
    this.mayRetry = this.file !== null;
    this.phase = "failed";
    this.message = message;
    this.wanted = null;
  }

  release(): void {
    if (this.shownLocally) {
      URL.revokeObjectURL(this.shownLocally);
      this.shownLocally = null;
    }
  }
}
