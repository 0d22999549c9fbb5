import { onReturn } from "../app/session";
import { fill } from "../app/words";
import { Counters } from "../fields/counters";
import { Autosave } from "./autosave";
import { Cards } from "./cards";
import { Fields, isEmpty, same, type Writing } from "./fields";
import { holdNote, Mirror } from "./mirror";
import { Photos } from "./photos/photos";
import { Preview } from "./preview";
import { clearProblems, showProblem } from "./problems";
import { Schedule } from "./schedule";
import { send } from "./server";

const retryAfter = 5000;

export class NoteComposer extends HTMLElement {
  private fields!: Fields;
  private autosave!: Autosave;
  private photos!: Photos;
  private readonly mirror = new Mirror();
  private isSending = false;
  private isAwaitingPhotos = false;
  /** Publishes at once, whatever time is scheduled. */
  private isNow = false;
  private retry: number | undefined;
  private seen!: Writing;
  private wasUploading = false;

  connectedCallback(): void {
    const form = this.querySelector("form")!;
    this.fields = new Fields(form);
    this.photos = new Photos(this, this.fields.writing.key);
    this.autosave = new Autosave(
      this.fields,
      this.mirror,
      this.isEdit,
      () => this.photos.album.isUploading,
      (state, why) => this.say(state, why),
    );
    new Counters(form);
    new Preview(this, this.fields, this.photos.album);
    new Cards(this, this.fields);
    new Schedule(form);
    this.bringSuggestions();

    form.addEventListener("input", () => this.autosave.touch());
    this.seen = this.fields.writing;
    this.photos.addEventListener("change", () => this.followPhotos());
    this.photos.album.addEventListener("progress", () => this.goOn());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const act = (event.submitter as HTMLButtonElement | null)?.value;
      this.isNow = act === "now";
      void (act === "draft" ? this.keepDraft() : this.publish());
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        void this.publish();
      }
    });
    this.querySelector("[data-discard]")?.addEventListener("submit", () => {
      this.autosave.stop();
      void this.mirror.forget(this.fields.writing.key);
      void this.photos.forget();
    });
    addEventListener("signedout", () => this.askToSignIn());
    onReturn(() => this.goOnSignedIn());
    addEventListener("online", () => this.retry !== undefined && void this.publish());
    void this.restore();
  }

  /** Loads suggestions for `#` and `@` as soon as the text field gets the focus. */
  private bringSuggestions(): void {
    const { body } = this.fields;
    const { suggestions, notesOne, notesOther } = this.dataset;
    const bring = (): void => {
      void import("../fields/suggestions").then(
        ({ Suggestions }) => new Suggestions(body, suggestions!, { one: notesOne!, other: notesOther! }),
        () => undefined,
      );
    };
    if (document.activeElement === body) {
      bring();
    } else {
      body.addEventListener("focus", bring, { once: true });
    }
  }

  private get isEdit(): boolean {
    return this.dataset["edit"] !== undefined;
  }

  /** Restores text that a crash or a closed tab left in the browser and the server does not have, under its own key. */
  private async restore(): Promise<void> {
    const before = this.fields.writing;
    const isNew = !this.isEdit && this.dataset["draft"] === undefined;
    const kept = isNew && isEmpty(before) ? await this.mirror.latest() : await this.mirror.find(before.key);
    // Does not overwrite what the person typed in the meantime.
    const isRestored = kept !== null && !same(this.fields.writing, strip(kept)) && same(this.fields.writing, before);
    const key = isRestored ? kept.key : before.key;
    holdNote(key);
    if (isRestored) {
      this.fields.writing = strip(kept);
    }
    await this.photos.resume(key, isRestored ? strip(kept).photos : null);
    if (isRestored && (!isEmpty(this.fields.writing) || this.photos.album.photos.length > 0)) {
      this.offerEmpty(key, isNew);
      this.autosave.touch();
    }
  }

  private offerEmpty(key: string, isNew: boolean): void {
    const offer = document.createElement("p");
    offer.className = "restored";
    offer.setAttribute("role", "status");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button small" });
    button.textContent = isNew ? this.dataset["startEmpty"]! : this.dataset["undo"]!;
    button.addEventListener("click", () => {
      this.autosave.stop();
      void Promise.all([this.mirror.forget(key), this.photos.forget()]).then(() => location.assign(isNew ? "/publish" : location.href));
    });
    offer.append(this.dataset["restored"]!, button);
    this.fields.form.prepend(offer);
  }

  /** Saves only if the note itself changed: a photo that became ready must not turn an opened edit into a stored one. */
  private followPhotos(): void {
    const { writing } = this.fields;
    const { isUploading } = this.photos.album;
    if (!same(writing, this.seen) || isUploading !== this.wasUploading) {
      [this.seen, this.wasUploading] = [writing, isUploading];
      this.autosave.touch(true);
    }
    this.goOn();
  }

  /** Keeps the text in the browser and restores it when the author returns. */
  private askToSignIn(): void {
    void this.mirror.keep(this.fields.writing);
    const notification = this.querySelector<HTMLElement>("[data-sign-in]")!;
    notification.querySelector("a")!.href = `/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`;
    if (notification.hidden) {
      notification.hidden = false;
      notification.scrollIntoView({ block: "nearest" });
    }
  }

  /** The author may have signed in in another tab. If not, the message appears again. */
  private goOnSignedIn(): void {
    const notification = this.querySelector<HTMLElement>("[data-sign-in]")!;
    if (!notification.hidden) {
      notification.hidden = true;
      this.autosave.touch();
    }
  }

  private async keepDraft(): Promise<void> {
    if (await this.autosave.saveNow()) {
      location.assign("/drafts");
    }
  }

  private async publish(): Promise<void> {
    if (this.isSending || !this.hasItsPhotos()) {
      return;
    }
    this.isSending = true;
    clearTimeout(this.retry);
    this.retry = undefined;
    const writing = this.isNow ? { ...this.fields.writing, publishDate: "", publishTime: "" } : this.fields.writing;
    await this.autosave.pause();
    this.fields.locked = true;
    clearProblems(this.fields.form);
    this.say("sending");
    const answer = await send(this.fields.form.action, writing);
    this.isSending = false;
    if (answer.kind === "done") {
      await this.mirror.forget(writing.key);
      location.assign(answer.address ?? new URL(this.fields.form.action).pathname.replace(/\/edit$/, ""));
    } else if (answer.kind === "refused") {
      this.refuse(answer.message, answer.field);
    } else if (answer.kind === "signedOut") {
      this.fields.locked = false;
      this.autosave.resume();
    } else {
      this.wait(writing);
    }
  }

  /** Returns whether all photos have arrived. Otherwise shows what is missing and publishes when they have. */
  private hasItsPhotos(): boolean {
    const { album } = this.photos;
    clearProblems(this.fields.form);
    if (album.hasFailed) {
      this.awaitPhotos(false);
      this.say("");
      showProblem(this.fields.form, this.dataset["photosFirst"]!, "photos");
      return false;
    }
    this.awaitPhotos(album.isBusy);
    return !album.isBusy;
  }

  private awaitPhotos(isAwaiting: boolean): void {
    this.isAwaitingPhotos = isAwaiting;
    this.querySelector<HTMLButtonElement>("[value=publish]")!.ariaBusy = String(isAwaiting);
    if (isAwaiting) {
      this.line.textContent = fill(this.dataset["photosWaiting"], roughly(this.photos.album.progress));
      this.line.classList.remove("offline");
    }
  }

  private goOn(): void {
    if (!this.isAwaitingPhotos) {
      return;
    }
    if (this.photos.album.isBusy && !this.photos.album.hasFailed) {
      this.awaitPhotos(true);
    } else {
      void this.publish();
    }
  }

  private refuse(message: string, field: string | null): void {
    this.fields.locked = false;
    this.autosave.resume();
    this.say("");
    showProblem(this.fields.form, message || this.dataset["trouble"]!, field);
  }

  /** The text stays locked until it is known whether it arrived, so that the same key can publish it only once. */
  private wait(writing: Writing): void {
    void this.mirror.keep(writing);
    this.say("waiting");
    this.retry = window.setTimeout(() => void this.publish(), retryAfter);
  }

  private get line(): HTMLElement {
    return this.querySelector<HTMLElement>(".composer-actions [data-state]")!;
  }

  private say(state: string, why = ""): void {
    if (this.isAwaitingPhotos) {
      return;
    }
    const { line } = this;
    line.textContent = state === "" ? "" : fill(this.dataset[state], why);
    line.classList.toggle("offline", ["offline", "waiting", "signedOut", "notSaved"].includes(state));
  }
}

/** Rounded, so that the progress is not announced at every step. */
function roughly(percent: number): number {
  return Math.floor(percent / 10) * 10;
}

/** Fills in members that older pages did not store, and drops unknown ones. */
function strip({
  key, title, body, channel, visibility,
  template = "None", publishDate = "", publishTime = "", zone = "", more = {}, photos = [],
}: Writing): Writing {
  return { key, title, body, channel, visibility, template, publishDate, publishTime, zone, more, photos };
}
