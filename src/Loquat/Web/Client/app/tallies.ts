import { serve } from "./impression-watch";

/** The counts of a note and the viewer's own marks on it. Undefined members leave the page unchanged. */
export interface Tally {
  likes?: number;
  saves?: number;
  comments?: number;
  liked?: boolean;
  saved?: boolean;
}

/** Created only for large counts: constructing one can block a browser for a tenth of a second. */
let short: Intl.NumberFormat | undefined;

/** The server's time in milliseconds at which the newest part of this page was listed. */
export let listedAt = 0;

/** Fills counts and the viewer's likes and saves into the cards. */
export function fillTallies(): void {
  fillIn(document);
  document.addEventListener("htmx:load", (event) => fillIn(event.target as Element));
}

/** Resets the list time before a feed is replaced. */
export function listAnew(): void {
  listedAt = 0;
}

export function fillIn(root: ParentNode): void {
  for (const block of root.querySelectorAll("script.tallies")) {
    const { at, notes, served } = JSON.parse(block.textContent!) as {
      at: number;
      notes: Record<string, [number, number]>;
      served?: string;
    };
    listedAt ||= at;
    serve(served, block.parentElement);
    for (const [id, [likes, mine]] of Object.entries(notes)) {
      showTally(id, { likes, liked: (mine & 1) > 0, saved: (mine & 2) > 0 }, root);
    }
    block.remove();
  }
}

/** Updates every element of the note, because a note can be open over its own card. */
export function showTally(id: string, tally: Tally, root: ParentNode = document): void {
  for (const note of root.querySelectorAll(`[data-note="${id}"]`)) {
    showIn(note, id, tally);
  }
}

function shorten(count: number): string {
  if (count < 1000) {
    return String(count);
  }
  short ??= new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumFractionDigits: 1 });
  return short.format(count);
}

function showIn(note: Element, id: string, tally: Tally): void {
  for (const count of note.querySelectorAll<HTMLElement>("[data-count]")) {
    const number = tally[count.dataset["count"] as "likes" | "saves" | "comments"];
    if (number !== undefined && count.closest("[data-note]") === note) {
      count.textContent = number > 0 ? shorten(number) : "";
    }
  }
  if (tally.saved !== undefined) {
    (note as HTMLElement).dataset["saved"] = String(tally.saved);
  }
  press(note, id, "like", tally.liked);
  press(note, id, "save", tally.saved);
}

/** Sets the pressed state and the action of the form, so that a plain submit by the browser does the same. */
export function press(note: Element, id: string, act: string, done: boolean | undefined): void {
  for (const form of note.querySelectorAll<HTMLFormElement>(`form[data-act="${act}"]`)) {
    if (done !== undefined && form.closest("[data-note]") === note) {
      form.action = `/notes/${id}/${done ? form.dataset["undo"] : act}`;
      form.querySelector("button")!.setAttribute("aria-pressed", String(done));
    }
  }
}
