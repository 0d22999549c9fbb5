import { fill } from "../app/words";
import { flagOf, type Cue } from "./cues";
import { Row, type RowEvents } from "./row";

/** The rows of the list, one for each cue. A row lives as long as its cue, so a field that is being edited keeps its focus. */
export class Table {
  private readonly rows = new Map<number, Row>();

  constructor(
    private readonly list: HTMLElement,
    private readonly template: HTMLTemplateElement,
    private readonly words: Record<string, string>,
    private readonly events: RowEvents,
  ) {}

  /** `duration` is the length of the video in milliseconds. */
  show(cues: readonly Cue[], duration: number): void {
    const alive = new Set(cues.map(({ id }) => id));
    for (const [id, row] of this.rows) {
      if (!alive.has(id)) {
        row.element.remove();
        this.rows.delete(id);
      }
    }
    cues.forEach((cue, index) => {
      const row = this.rows.get(cue.id) ?? this.newRow(cue.id);
      const flag = flagOf(cues, index, duration);
      row.show(cue, fill(this.words["number"], index + 1, cues.length), flag, flag ? this.words[flag]! : "");
      // Inserting an element at its current position would still take the focus from it.
      if (this.list.children[index] !== row.element) {
        this.list.insertBefore(row.element, this.list.children[index] ?? null);
      }
    });
  }

  mark(chosen: number | null): void {
    this.rows.forEach((row, id) => row.mark(id === chosen));
  }

  /** Highlights the cues that are shown at that time. */
  follow(cues: readonly Cue[], at: number): void {
    for (const { id, start, end } of cues) {
      this.rows.get(id)!.element.classList.toggle("is-now", start <= at && at < end);
    }
  }

  focus(id: number): void {
    const { text, element } = this.rows.get(id)!;
    text.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }

  /** Returns the caret in the text of the cue, or null if that field does not have the focus. */
  caretIn(id: number): number | null {
    const { text } = this.rows.get(id)!;
    return document.activeElement === text ? text.selectionStart : null;
  }

  private newRow(id: number): Row {
    const row = new Row(this.template, id, this.events);
    this.rows.set(id, row);
    return row;
  }
}
