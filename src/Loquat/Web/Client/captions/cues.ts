import { written } from "./time";

/** Times are in milliseconds. Cues are immutable: each change creates new ones, so undo can return to earlier lists. */
export interface Cue {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Flag = "empty" | "backwards" | "overlaps" | "late";

const shortest = 100;
const usual = 2000;
// Overlaps shorter than a frame are invisible.
const frame = 40;
let known = 0;

export function fresh(start: number, end: number, text: string): Cue {
  return { id: ++known, start: Math.round(start), end: Math.round(end), text };
}

export function inOrder(cues: readonly Cue[]): Cue[] {
  return [...cues].sort((one, other) => one.start - other.start || one.end - other.end || one.id - other.id);
}

export function change(cues: readonly Cue[], id: number, part: Partial<Omit<Cue, "id">>): Cue[] {
  return inOrder(cues.map((cue) => (cue.id === id ? { ...cue, ...part } : cue)));
}

/** Adds a cue that starts at `at`, or after the cue shown there, and ends before the next one. */
export function add(cues: readonly Cue[], at: number, duration: number): [Cue[], Cue] {
  const shown = cues.find(({ start, end }) => start <= at && at < end);
  const start = Math.round(shown ? shown.end : at);
  const next = cues.find((cue) => cue.start >= start + shortest);
  const cue = fresh(start, Math.max(start + shortest, Math.min(start + usual, next?.start ?? Infinity, duration || Infinity)), "");
  return [inOrder([...cues, cue]), cue];
}

export function remove(cues: readonly Cue[], id: number): Cue[] {
  return cues.filter((cue) => cue.id !== id);
}

/** Splits a cue: the text at the caret, else near the middle; the time at the video's position, else in proportion to the text. */
export function split(cues: readonly Cue[], cue: Cue, caret: number | null, at: number): [Cue[], Cue] {
  const isWithin = at > cue.start + shortest && at < cue.end - shortest;
  const share = isWithin ? (at - cue.start) / (cue.end - cue.start) : 0.5;
  const place = caret !== null && caret > 0 && caret < cue.text.length ? caret : gapNear(cue.text, Math.round(cue.text.length * share));
  const time = isWithin
    ? at
    : cue.start + (cue.end - cue.start) * (cue.text.length > 0 ? Math.min(0.9, Math.max(0.1, place / cue.text.length)) : 0.5);
  const second = fresh(time, cue.end, cue.text.slice(place).trim());
  const first = { ...cue, end: Math.round(time), text: cue.text.slice(0, place).trim() };
  return [inOrder(cues.flatMap((other) => (other.id === cue.id ? [first, second] : [other]))), second];
}

/** Joins the cue with the next one. Returns null if there is none. */
export function merge(cues: readonly Cue[], cue: Cue): Cue[] | null {
  const next = cues[cues.findIndex(({ id }) => id === cue.id) + 1];
  if (!next) {
    return null;
  }
  const text = [cue.text, next.text].filter(Boolean).join("\n");
  return cues.flatMap((other) =>
    other.id === next.id ? [] : other.id === cue.id ? [{ ...cue, end: Math.max(cue.end, next.end), text }] : [other],
  );
}

export function flagOf(cues: readonly Cue[], index: number, duration: number): Flag | null {
  const cue = cues[index]!;
  const next = cues[index + 1];
  return cue.end <= cue.start
    ? "backwards"
    : cue.text.trim() === ""
      ? "empty"
      : next && cue.end > next.start + frame
        ? "overlaps"
        : duration > 0 && cue.start >= duration
          ? "late"
          : null;
}

/** Writes WebVTT. The text is escaped, so it can't contain markup. */
export function write(cues: readonly Cue[]): string {
  const text = (words: string): string =>
    words
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .join("\n")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;");
  const shown = cues.filter((cue) => cue.text.trim() !== "");
  const blocks = shown.map(({ start, end, text: words }) => `${written(start)} --> ${written(end)}\n${text(words)}`);
  return ["WEBVTT", ...blocks].join("\n\n") + "\n";
}

/** Returns the nearest word boundary, so that words of scripts that use spaces are not cut. */
function gapNear(text: string, place: number): number {
  for (let off = 0; off < text.length; off++) {
    for (const at of [place - off, place + off]) {
      if (at > 0 && at < text.length && /[\s。，、！？；]/u.test(text[at - 1]!)) {
        return at;
      }
    }
  }
  return place;
}
