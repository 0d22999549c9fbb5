import { isOfWord } from "./passage";

/** The character at a point of a text. */
export interface Pointed {
  /** The whole text, without pinyin. */
  text: string;
  at: number;
  /** Returns a stretch of the text as it stands on the page. */
  rangeOf(start: number, length: number): Range | null;
}

/** Returns the character at a point, or null if there is no word. */
export function pointedAt(body: HTMLElement, x: number, y: number): Pointed | null {
  const caret = caretAt(x, y);
  const pieces = textsIn(body);
  const index = caret ? pieces.indexOf(caret.node as Text) : -1;
  if (!caret || index < 0) {
    return null;
  }
  // The caret is before or after the character, whichever is nearer.
  const piece = pieces[index]!;
  const offset = [caret.offset - 1, caret.offset].find((one) => isOver(piece, one, x, y));
  if (offset === undefined || !isOfWord(piece.data[offset]!)) {
    return null;
  }
  const text = pieces.map(({ data }) => data).join("");
  const at = pieces.slice(0, index).reduce((sum, { length }) => sum + length, offset);
  return { text, at, rangeOf: (start, length) => rangeIn(pieces, start, start + length) };
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Safari before 26.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function isOver(piece: Text, offset: number, x: number, y: number): boolean {
  if (offset < 0 || offset >= piece.length) {
    return false;
  }
  const range = document.createRange();
  range.setStart(piece, offset);
  range.setEnd(piece, offset + 1);
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/** The text nodes in order, without those of pinyin. */
function textsIn(body: HTMLElement): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement!.closest("rt") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) {
    found.push(walker.currentNode as Text);
  }
  return found;
}

function rangeIn(pieces: Text[], start: number, end: number): Range | null {
  const range = document.createRange();
  let [before, isStarted] = [0, false];
  for (const piece of pieces) {
    const after = before + piece.length;
    if (!isStarted && start < after) {
      range.setStart(piece, Math.max(0, start - before));
      isStarted = true;
    }
    if (isStarted && end <= after) {
      range.setEnd(piece, end - before);
      return range;
    }
    before = after;
  }
  return null;
}
