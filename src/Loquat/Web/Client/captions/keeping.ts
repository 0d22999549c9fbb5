import { write, type Cue } from "./cues";
import { save } from "./saving";

/** Tracks whether the list is saved, and saves it. Two windows don't overwrite each other: see `saving.ts`. */
export class Keeping {
  private isSaving = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly state: HTMLElement,
    private readonly words: Record<string, string>,
    private kept: readonly Cue[],
  ) {
    form.addEventListener("change", ({ target }) => (target as Element).matches("[name=original]") && this.touch());
  }

  isDirty(cues: readonly Cue[]): boolean {
    return cues !== this.kept || this.form.dataset["changed"] === "true";
  }

  show(cues: readonly Cue[]): void {
    if (this.isDirty(cues)) {
      this.say("unsaved");
    }
  }

  say(word: string): void {
    this.tell(this.words[word]!);
  }

  async save(cues: readonly Cue[], now: () => readonly Cue[]): Promise<void> {
    if (this.isSaving) {
      return;
    }
    this.isSaving = true;
    this.say("saving");
    this.form.querySelector<HTMLTextAreaElement>("[name=words]")!.value = write(cues);
    this.form.dataset["changed"] = "false";
    const answer = await save(this.form);
    this.isSaving = false;
    if (answer.kind === "saved") {
      this.kept = cues;
      this.form.querySelector<HTMLInputElement>("[name=version]")!.value = String(answer.version);
      this.say(this.isDirty(now()) ? "unsaved" : "saved");
    } else {
      this.form.dataset["changed"] = "true";
      this.tell(answer.kind === "refused" ? answer.message || this.words["trouble"]! : this.words["offline"]!);
    }
  }

  private touch(): void {
    this.form.dataset["changed"] = "true";
    this.say("unsaved");
  }

  private tell(words: string): void {
    if (this.state.textContent !== words) {
      this.state.textContent = words;
    }
  }
}
