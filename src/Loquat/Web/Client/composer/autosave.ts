import { type Fields, isEmpty, same } from "./fields";
import type { Mirror } from "./mirror";
import { send } from "./server";

const mirrorAfter = 250;
const saveAfter = 1200;
const retryAfter = 5000;

/** Saves the note while it is written: in the browser at once, on the server soon after. */
export class Autosave {
  private mirroring: number | undefined;
  private saving: number | undefined;
  private running: Promise<boolean> = Promise.resolve(true);
  private isPaused = false;
  private isSaidToBeSaved = false;
  /** Whether the server has a draft, which must be updated even if the form becomes empty. */
  private isKnown = new URLSearchParams(location.search).has("draft");

  constructor(
    private readonly fields: Fields,
    private readonly mirror: Mirror,
    private readonly isEdit: boolean,
    /** Whether a photo has not arrived completely on the server. */
    private readonly isUploading: () => boolean,
    private readonly say: (state: string, why: string) => void,
  ) {
    // A closing tab does not run timers.
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
    // A published note is saved only when its author clicks, not while typing.
    if (!this.isEdit) {
      this.later(saveAfter);
    }
  }

  /** Returns whether the server has saved it. */
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

  /** Puts the draft into the address, so that a reload shows it. */
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
        // The photo that is being uploaded has no id on the server yet.
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
      // So that the note and its photos can be restored together.
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
