/** A part of a text with the position of the character that was pointed at. */
export interface Passage {
  text: string;
  /** The position in the passage. */
  at: number;
  /** Where the passage starts in the whole text. */
  from: number;
}

// An address with more characters than this would become too long.
const mostAround = 100;
/** Returns the sentence around a position, cut to a bounded length. Surrogate pairs are not split. */
export function passageAround(text: string, at: number): Passage {
  let [from, to] = [at, at + 1];
  while (from > 0 && at - from < mostAround && !endsAt(text, from)) {
    from--;
  }
  while (to < text.length && to - at < mostAround && !endsAt(text, to)) {
    to++;
  }
  from += isInsidePair(text, from) ? 1 : 0;
  to -= isInsidePair(text, to) ? 1 : 0;
  return { text: text.slice(from, to), at: at - from, from };
}

/** Whether a character can be a part of a word. */
export function isOfWord(character: string): boolean {
  return /[\p{L}\p{M}'’]/u.test(character);
}

/** Whether a sentence ends right before a position. */
function endsAt(text: string, at: number): boolean {
  const last = text[at - 1]!;
  return "。！？!?\n".includes(last) || (last === "." && /\s/.test(text[at] ?? " "));
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]$/.test(text[at] ?? "") && /^[\uD800-\uDBFF]$/.test(text[at - 1] ?? "");
}
