import type { Cue, Flag } from "./cues";
import { read, said } from "./time";

export interface RowEvents {
  words(id: number, text: string): void;
  time(id: number, which: "start" | "end", ms: number): void;
  badTime(): void;
}

const nudge = 100;

/** The row of one cue. */
export class Row {
  readonly element: HTMLElement;
  readonly text: HTMLTextAreaElement;
  private readonly start: HTMLInputElement;
  private readonly end: HTMLInputElement;
  private readonly flag: HTMLElement;
  private shown: Cue | null = null;

  constructor(
    template: HTMLTemplateElement,
    private readonly id: number,
    private readonly events: RowEvents,
  ) {
    this.element = (template.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>(".cue")!;
    this.element.dataset["cue"] = String(id);
    this.text = this.element.querySelector("textarea")!;
    this.start = this.element.querySelector<HTMLInputElement>("[data-start]")!;
    this.end = this.element.querySelector<HTMLInputElement>("[data-end]")!;
    this.flag = this.element.querySelector<HTMLElement>("[data-flag]")!;
    this.text.addEventListener("input", () => events.words(id, this.text.value));
    this.listenToTime(this.start, "start");
    this.listenToTime(this.end, "end");
  }

  show(cue: Cue, label: string, flag: Flag | null, words: string): void {
    if (cue !== this.shown) {
      this.start.value = said(cue.start);
      this.end.value = said(cue.end);
      if (this.text.value !== cue.text) {
        this.text.value = cue.text;
      }
      this.shown = cue;
    }
    this.element.querySelector("[data-room]")!.setAttribute("aria-label", label);
    this.element.classList.toggle("is-wrong", flag === "backwards");
    this.flag.hidden = flag === null;
    this.flag.textContent = words;
  }

  mark(isChosen: boolean): void {
    this.element.classList.toggle("is-chosen", isChosen);
    if (isChosen) {
      this.element.setAttribute("aria-current", "true");
    } else {
      this.element.removeAttribute("aria-current");
    }
  }

  private listenToTime(input: HTMLInputElement, which: "start" | "end"): void {
    input.addEventListener("change", () => {
      const ms = read(input.value);
      if (ms === null) {
        input.value = said(this.shown![which]);
        this.events.badTime();
      } else {
        this.events.time(this.id, which, ms);
      }
    });
    input.addEventListener("keydown", (event) => {
      const by = event.altKey ? 0 : event.key === "ArrowUp" ? nudge : event.key === "ArrowDown" ? -nudge : 0;
      if (by) {
        event.preventDefault();
        this.events.time(this.id, which, Math.max(0, (read(input.value) ?? this.shown![which]) + by));
      }
    });
  }
}
