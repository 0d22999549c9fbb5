import { isVideo } from "./kinds";
import { Speed } from "./speed";

export type Phase = "waiting" | "uploading" | "stalled" | "processing" | "ready" | "failed";

/** What the server says about a photo. */
export interface PhotoState {
  id: string;
  state: "arriving" | "processing" | "ready" | "failed";
  message: string | null;
  preview: string | null;
  width: number;
  height: number;
  edit: string;
  /** Of a video alone. */
  video?: VideoState | null;
}

/** How far a video is; see the server's own `VideoState`. */
export interface VideoState {
  step: "checking" | "firstPlay" | "sizes" | "done" | "stuck";
  /** Of the step, from 0 to 1. */
  progress: number;
  secondsLeft: number | null;
  durationMs: number;
  play: string | null;
  mayRetry: boolean;
  /** What is wanted done to it, in JSON, and where it can be watched without; nothing once it is published. */
  recipe?: string | null;
  raw?: string | null;
}

let made = 0;

/** A photo in the composer, from the moment in which it was picked. */
export class Photo {
  /** Its name in the browser's own store; the server knows it by `id`, from the beginning of its upload. */
  local = `${Date.now()}-${++made}-${Math.random()}`;
  id: string | null = null;
  phase: Phase = "waiting";
  /** Of its bytes, from 0 to 1. */
  progress = 0;
  message = "";
  /** Whether it failed on its way, and not because of what it is. */
  mayRetry = false;
  alt = "";
  preview: string | null = null;
  width = 0;
  height = 0;
  edit = "";
  /** The edit that the server is asked for and has not made yet. */
  wanted: string | null = null;
  isVideo = false;
  video: VideoState | null = null;
  speed: Speed | null = null;
  file: Blob | null = null;
  name = "";
  uploadAddress: string | null = null;
  /** The file that must be picked again before it can go on. */
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

  /** Whether the server still makes something of it that may be told. */
  get isAwaited(): boolean {
    return this.id !== null && (this.phase === "processing" || (this.phase === "ready" && (this.video?.step === "sizes")));
  }

  /** Until the server has made a preview, the file itself, which not every browser can show. */
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

  /** Before the server has judged it. */
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
