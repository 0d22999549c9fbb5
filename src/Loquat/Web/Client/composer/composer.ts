import { Autosave } from "./autosave";
import { Counters } from "./counters";
import { Fields, hasWords, same, type Writing } from "./fields";
import { Mirror } from "./mirror";
import { Preview } from "./preview";
import { clearProblems, showProblem } from "./problems";
import { send } from "./server";
import { Suggestions } from "./suggestions";

const retryAfter = 5000;

export class NoteComposer extends HTMLElement {
  private fields!: Fields;
  private autosave!: Autosave;
  private readonly mirror = new Mirror();
  private isSending = false;
  private retry: number | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form")!;
    this.fields = new Fields(form);
    this.autosave = new Autosave(this.fields, this.mirror, this.isEdit, (state) => this.say(state));
    new Counters(form);
    new Preview(this, this.fields);
    new Suggestions(this.fields.body, this.dataset["suggestions"]!, {
      one: this.dataset["notesOne"]!,
      other: this.dataset["notesOther"]!,
    });

    form.addEventListener("input", () => this.autosave.touch());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const isDraft = (event.submitter as HTMLButtonElement | null)?.value === "draft";
      void (isDraft ? this.keepDraft() : this.publish());
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
    });
    addEventListener("online", () => this.retry !== undefined && void this.publish());
    void this.restore();
  }

  private get isEdit(): boolean {
    return this.dataset["edit"] !== undefined;
  }

  /** What was typed before a crash or a closed tab, and the server has not: back into the form, under its own key. */
  private async restore(): Promise<void> {
    const before = this.fields.writing;
    const isNew = !this.isEdit && this.dataset["draft"] === undefined;
    const kept = isNew && !hasWords(before) ? await this.mirror.latest() : await this.mirror.find(before.key);
    // Somebody who began to type meanwhile is not interrupted.
    if (!kept || !hasWords(kept) || same(this.fields.writing, strip(kept)) || !same(this.fields.writing, before)) {
      return;
    }
    this.fields.writing = strip(kept);
    this.offerEmpty(kept.key, isNew);
    this.autosave.touch();
  }

  private offerEmpty(key: string, isNew: boolean): void {
    const offer = document.createElement("p");
    offer.className = "restored";
    offer.setAttribute("role", "status");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button small" });
    button.textContent = isNew ? this.dataset["startEmpty"]! : this.dataset["undo"]!;
    button.addEventListener("click", () => {
      this.autosave.stop();
      void this.mirror.forget(key).then(() => location.reload());
    });
    offer.append(this.dataset["restored"]!, button);
    this.fields.form.prepend(offer);
  }

  private async keepDraft(): Promise<void> {
    if (await this.autosave.saveNow()) {
      location.assign("/drafts");
    }
  }

  private async publish(): Promise<void> {
    if (this.isSending) {
      return;
    }
    this.isSending = true;
    clearTimeout(this.retry);
    this.retry = undefined;
    const writing = this.fields.writing;
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
    } else {
      this.wait(writing);
    }
  }

  private refuse(message: string, field: string | null): void {
    this.fields.locked = false;
    this.autosave.resume();
    this.say("");
    showProblem(this.fields.form, message || this.dataset["trouble"]!, field);
  }

  /** The words stay as they are until it is certain whether they arrived: the same key can then publish them only once. */
  private wait(writing: Writing): void {
    void this.mirror.keep(writing);
    this.say("waiting");
    this.retry = window.setTimeout(() => void this.publish(), retryAfter);
  }

  private say(state: string): void {
    const line = this.querySelector<HTMLElement>("[data-state]")!;
    line.textContent = state === "" ? "" : (this.dataset[state] ?? "");
    line.classList.toggle("offline", state === "offline" || state === "waiting");
  }
}

function strip({ key, title, body, channel, visibility }: Writing): Writing {
  return { key, title, body, channel, visibility };
}
