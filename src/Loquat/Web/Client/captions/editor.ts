import { fill } from "../app/words";
import type { VideoPlayer } from "../player/player";
import * as doing from "./cues";
import type { Cue } from "./cues";
import { History } from "./history";
import { Keeping } from "./keeping";
import { actOf, type Act } from "./keys";
import { Preview } from "./preview";
import { Table } from "./table";
import { said } from "./time";

const step = 1;
const nudge = 100;

/** Edits captions as a list beside their video, with keyboard timing and a live preview. */
export class CaptionEditor extends HTMLElement {
  private history!: History<readonly Cue[]>;
  private preview!: Preview;
  private keeping!: Keeping;
  private table!: Table;
  private chosen: number | null = null;
  private words: Record<string, string> = {};
  private away = new AbortController();

  connectedCallback(): void {
    const { cues, words, language } = this.dataset;
    this.words = JSON.parse(words!) as Record<string, string>;
    if (cues === undefined) {
      // The server could not parse the submitted text, so the person corrects it as plain text.
      return;
    }
    this.away = new AbortController();
    const { signal } = this.away;
    const kept = (JSON.parse(cues) as { start: number; end: number; text: string }[]).map(({ start, end, text }) =>
      doing.fresh(start, end, text),
    );
    this.history = new History<readonly Cue[]>(kept);
    this.keeping = new Keeping(this.form, this.querySelector<HTMLElement>("[data-saved-state]")!, this.words, kept);
    this.preview = new Preview(this.video, language!);
    this.table = new Table(this.list, this.querySelector<HTMLTemplateElement>("[data-row]")!, this.words, {
      words: (of, text) => this.change(doing.change(this.cues, of, { text }), undefined, `words ${of}`),
      time: (of, which, ms) => this.change(doing.change(this.cues, of, { [which]: ms }), undefined, `${which} ${of}`),
      badTime: () => this.say(this.words["badTime"]!),
    });
    this.querySelectorAll<HTMLElement>("[data-list], [data-tools], [data-keys]").forEach((part) => (part.hidden = false));
    this.querySelector<HTMLElement>("[data-plain]")!.hidden = true;
    this.addEventListener("click", (event) => this.press(event), { signal });
    this.list.addEventListener("focusin", ({ target }) => this.choose(idOf(target as Element)), { signal });
    this.form.addEventListener("submit", (event) => (event.preventDefault(), void this.save()), { signal });
    document.addEventListener("keydown", (event) => this.hear(event), { capture: true, signal });
    this.video.addEventListener("timeupdate", () => this.table.follow(this.cues, this.at), { signal });
    addEventListener("beforeunload", (event) => this.keeping.isDirty(this.cues) && event.preventDefault(), { signal });
    this.show();
  }

  disconnectedCallback(): void {
    this.away.abort();
  }

  private get cues(): readonly Cue[] {
    return this.history.now;
  }

  private get cue(): Cue | undefined {
    return this.cues.find(({ id }) => id === this.chosen);
  }

  private get video(): HTMLVideoElement {
    return this.querySelector("video")!;
  }

  private get list(): HTMLElement {
    return this.querySelector<HTMLElement>("[data-list]")!;
  }

  private get form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  private get at(): number {
    return Math.round(this.video.currentTime * 1000);
  }

  private get duration(): number {
    return Number(this.querySelector<HTMLElement>("video-player")!.dataset["duration"]);
  }

  private hear(event: KeyboardEvent): void {
    const act = event.isComposing || document.querySelector("dialog[open]") ? null : actOf(event);
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      this.act(act);
    }
  }

  private press(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("[data-act]");
    const act = button?.dataset["act"];
    if (act === "listen") {
      this.listenFrom(idOf(button!));
    } else if (act) {
      this.choose(idOf(button!) ?? this.chosen);
      this.act(act as Act);
    }
  }

  private act(act: Act): void {
    const acts: Record<Act, () => void> = {
      play: () => this.querySelector<VideoPlayer>("video-player")!.toggle(),
      back: () => this.seek(this.video.currentTime - step),
      forward: () => this.seek(this.video.currentTime + step),
      add: () => this.add(),
      split: () => this.split(),
      merge: () => this.merge(),
      delete: () => this.drop(),
      startHere: () => this.setTime("start"),
      endHere: () => this.setTime("end"),
      earlier: () => this.move(-nudge),
      later: () => this.move(nudge),
      previous: () => this.walk(-1),
      next: () => this.walk(1),
      undo: () => this.travel(this.history.undo(), "undone"),
      redo: () => this.travel(this.history.redo(), "redone"),
      save: () => void this.save(),
    };
    acts[act]();
  }

  private seek(to: number): void {
    this.video.currentTime = Math.max(0, Math.min(to, this.duration / 1000));
  }

  private add(): void {
    const [cues, cue] = doing.add(this.cues, this.at, this.duration);
    this.change(cues, "added");
    this.go(cue);
  }

  private split(): void {
    const { cue } = this;
    if (cue) {
      const [cues, second] = doing.split(this.cues, cue, this.table.caretIn(cue.id), this.at);
      this.change(cues, "split");
      this.go(second);
    }
  }

  private merge(): void {
    const cues = this.cue && doing.merge(this.cues, this.cue);
    if (cues) {
      this.change(cues, "merged");
      this.go(this.cue!);
    }
  }

  private drop(): void {
    const { cue } = this;
    if (cue) {
      const index = this.cues.indexOf(cue);
      this.change(doing.remove(this.cues, cue.id), "deleted");
      const next = this.cues[Math.min(index, this.cues.length - 1)];
      if (next) {
        this.go(next);
      } else {
        this.querySelector<HTMLElement>("[data-act=add]")!.focus();
      }
    }
  }

  private setTime(which: "start" | "end"): void {
    if (this.cue) {
      this.change(doing.change(this.cues, this.cue.id, { [which]: this.at }));
      this.say(fill(this.words[which], said(this.at)));
    }
  }

  private move(by: number): void {
    const { cue } = this;
    if (cue) {
      const start = Math.max(0, cue.start + by);
      this.change(doing.change(this.cues, cue.id, { start, end: cue.end + start - cue.start }), undefined, `move ${cue.id}`);
      this.say(fill(this.words["start"], said(start)));
    }
  }

  private walk(by: number): void {
    const index = this.cue ? this.cues.indexOf(this.cue) + by : 0;
    const next = this.cues[index];
    if (next) {
      this.go(next);
      this.seek(next.start / 1000);
    }
  }

  private travel(didGo: boolean, word: string): void {
    if (didGo) {
      this.show();
      this.say(this.words[word]!);
    }
  }

  private listenFrom(id: number | null): void {
    const cue = this.cues.find((other) => other.id === id);
    if (cue) {
      this.choose(cue.id);
      this.seek(cue.start / 1000);
      void this.querySelector<VideoPlayer>("video-player")!.play();
    }
  }

  private change(cues: readonly Cue[], word?: string, name?: string): void {
    this.history.go(cues, name);
    this.show();
    if (word) {
      this.say(this.words[word]!);
    }
  }

  private choose(id: number | null): void {
    this.chosen = id;
    this.table.mark(id);
    this.enable();
  }

  private go(cue: Cue): void {
    this.choose(cue.id);
    this.table.focus(cue.id);
  }

  private show(): void {
    this.table.show(this.cues, this.duration);
    this.querySelector<HTMLElement>("[data-none]")!.hidden = this.cues.length > 0;
    this.preview.show(this.cues);
    this.choose(this.cue?.id ?? null);
    this.keeping.show(this.cues);
  }

  private enable(): void {
    const needsCue = ["split", "merge", "startHere", "endHere", "earlier", "later"];
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-tools] [data-act]")) {
      const act = button.dataset["act"]!;
      const isOff =
        act === "undo" ? !this.history.canUndo : act === "redo" ? !this.history.canRedo : needsCue.includes(act) && this.cue === undefined;
      button.setAttribute("aria-disabled", String(isOff));
    }
  }

  private say(words: string): void {
    this.querySelector("[data-say]")!.textContent = words;
  }

  private async save(): Promise<void> {
    const wrong = this.cues.find((cue) => cue.end <= cue.start && cue.text.trim() !== "");
    if (wrong) {
      this.go(wrong);
      this.keeping.say("repair");
    } else {
      await this.keeping.save(this.cues, () => this.cues);
    }
  }
}

function idOf(element: Element): number | null {
  const id = element.closest<HTMLElement>("[data-cue]")?.dataset["cue"];
  return id === undefined ? null : Number(id);
}
