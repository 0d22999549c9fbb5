import { type Fields, isEmpty, same } from "./fields";
import type { Mirror } from "./mirror";
import { send } from "./server";

const mirrorAfter = 250;
const saveAfter = 1200;
const retryAfter = 5000;

/** Keeps what is being written: at once in the browser, soon after on the server. */
export class Autosave {
  private mirroring: number | undefined;
  private saving: number | undefined;
  private running: Promise<boolean> = Promise.resolve(true);
  private isPaused = false;
  private isSaidToBeSaved = false;
  /** Whether the server has a draft, which must then follow even when everything is taken out of it. */
  private isKnown = new URLSearchParams(location.search).has("draft");

  constructor(
    private readonly fields: Fields,
    private readonly mirror: Mirror,
    private readonly isEdit: boolean,
    /** Whether there are photos of which the server does not have the last byte. */
    private readonly isUploading: () => boolean,
    private readonly say: (state: string, why: string) => void,
  ) {
    // A closed tab does not wait for a timer.
    addEventListener("pagehide", () => this.mirroring !== undefined && this.mirrorNow());
    addEventListener("online", () => this.saving !== undefined && this.touch());
  }

  touch(isUrgent = false): void {
    if (this.isPaused) {
      return;
    }
    if (this.isSaidToBeSaved) {
      this.tell("");
    }
    clearTimeout(this.mirroring);
    this.mirroring = window.setTimeout(() => this.mirrorNow(), isUrgent ? 0 : mirrorAfter);
    // What is published already is saved by its author's own click, not while typing.
    if (!this.isEdit) {
      this.later(saveAfter);
    }
  }

  /** Whether the server has it. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.saving);
    this.saving = undefined;
    this.running = this.running.then(() => this.save());
    return await this.running;
  }

  async pause(): Promise<void> {
    this.stop();
    await this.running;
  }

  resume(): void {
    this.isPaused = false;
    this.touch();
  }

  stop(): void {
    this.isPaused = true;
    clearTimeout(this.mirroring);
    clearTimeout(this.saving);
    this.mirroring = this.saving = undefined;
  }

  /** A reload then shows the draft. */
  private remember(key: string): void {
    if (!this.isKnown) {
      this.isKnown = true;
      history.replaceState(history.state, "", `/publish?draft=${encodeURIComponent(key)}`);
    }
  }

  private later(delay: number): void {
    clearTimeout(this.saving);
    this.saving = window.setTimeout(() => void this.saveNow(), delay);
  }

  private tell(state: string, why = ""): void {
    this.isSaidToBeSaved = state === "saved";
    this.say(state, why);
  }

  private mirrorNow(): void {
    clearTimeout(this.mirroring);
    this.mirroring = undefined;
    void this.mirror.keep(this.fields.writing);
  }

  private async save(): Promise<boolean> {
    const writing = this.fields.writing;
    if (isEmpty(writing) && !this.isKnown) {
      if (this.isUploading()) {
        // The photo that comes has no name on the server yet.
        this.mirrorNow();
        return true;
      }
      await this.mirror.forget(writing.key);
      this.tell("");
      return true;
    }
    this.tell("saving");
    const answer = await send("/drafts", writing);
    if (answer.kind !== "done") {
      if (answer.kind === "refused") {
        this.tell("notSaved", answer.message);
      } else {
        this.tell(answer.kind === "signedOut" ? "signedOut" : "offline");
      }
      if (answer.kind === "unreachable" && !this.isPaused) {
        this.later(retryAfter);
      }
      return false;
    }
    this.remember(writing.key);
    if (this.isUploading()) {
      // So that the note is found again with its photos.
      this.mirrorNow();
      this.tell("saved");
    } else if (same(writing, this.fields.writing)) {
      clearTimeout(this.mirroring);
      this.mirroring = undefined;
      await this.mirror.forget(writing.key);
      this.tell("saved");
    }
    return true;
  }
}
