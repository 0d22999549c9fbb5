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
  file: Blob | null = null;
  name = "";
  uploadAddress: string | null = null;
  private shownLocally: string | null = null;

  static of(file: Blob, name: string): Photo {
    return Object.assign(new Photo(), { file, name });
  }

  static known(id: string, alt: string): Photo {
    return Object.assign(new Photo(), { id, alt, phase: "processing" });
  }

  get isBusy(): boolean {
    return this.phase !== "ready" && this.phase !== "failed";
  }

  /** Until the server has made a preview, the file itself, which not every browser can show. */
  get picture(): string | null {
    return this.preview ?? (this.file && (this.shownLocally ??= URL.createObjectURL(this.file)));
  }

  apply({ state, message, preview, width, height, edit }: PhotoState): void {
    Object.assign(this, { width, height, edit, message: message ?? "" });
    this.preview = preview ?? this.preview;
    if (state !== "arriving") {
      this.phase = state;
      this.uploadAddress = null;
      this.progress = 1;
      this.mayRetry = false;
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
