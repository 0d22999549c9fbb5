import { circle } from "../app/focus";
import { request } from "../app/request";
import { toast } from "../app/toasts";
import { showVoices } from "./voice";

const answers = new Map<string, string>();
const most = 100;
const gap = 8;
// As in words.css.
const isWide = matchMedia("(min-width: 760px)");
const highlight = "looked-up";
// Lets the end of a page scroll above the sheet.
const roomBelow = "--word-room";

let sheet: HTMLElement | null = null;
let opener: HTMLElement | null = null;
let wanted = "";

/**
 * Shows an answer of the dictionary beside the word, on a phone at the bottom. `rangeOf` finds the word in the text by its place in the
 * passage that was sent.
 */
export async function showSheet(
  address: string,
  from: HTMLElement,
  rangeOf: (start: number, length: number) => Range | null,
): Promise<void> {
  wanted = address;
  const answer = await fetchAnswer(address);
  const word = answer && new DOMParser().parseFromString(answer, "text/html").querySelector<HTMLElement>("article.word");
  // The first click of a double click asks too, but the second one selected the word.
  const isSelecting = from.matches(".note-body") && getSelection()?.type === "Range";
  if (wanted !== address) {
    return;
  }
  if (!word || isSelecting) {
    closeSheet();
    return;
  }
  const range = rangeOf(Number(word.dataset["start"]), Number(word.dataset["length"]));
  fill(document.adoptNode(word));
  opener = sheet!.contains(from) ? opener : from;
  mark(range);
  place((range ?? opener!).getBoundingClientRect());
  sheet!.focus({ preventScroll: true });
}

async function fetchAnswer(address: string): Promise<string | null> {
  const kept = answers.get(address);
  if (kept !== undefined) {
    return kept;
  }
  const said = await request(address, "fragment").catch(() => null);
  if (!said?.ok) {
    const { trouble, offline } = document.getElementById("toasts")!.dataset;
    toast((navigator.onLine ? trouble : offline)!);
    return null;
  }
  const answer = await said.text();
  if (answers.size >= most) {
    answers.clear();
  }
  answers.set(address, answer);
  return answer;
}

function fill(word: HTMLElement): void {
  if (!sheet) {
    sheet = document.createElement("div");
    sheet.className = "word-pop";
    sheet.tabIndex = -1;
    sheet.setAttribute("role", "dialog");
    sheet.setAttribute("aria-labelledby", "word-title");
    sheet.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("click", onClickOutside, true);
    addEventListener("popstate", closeSheet);
    document.body.append(sheet);
  }
  sheet.replaceChildren(word);
  sheet.scrollTop = 0;
  word.querySelector<HTMLElement>("[data-close]")!.hidden = false;
  showVoices(word);
}

function closeSheet(): void {
  wanted = "";
  if (!sheet) {
    return;
  }
  const hadFocus = sheet.contains(document.activeElement);
  sheet.remove();
  sheet = null;
  document.documentElement.style.removeProperty(roomBelow);
  document.removeEventListener("keydown", onKey, true);
  document.removeEventListener("click", onClickOutside, true);
  removeEventListener("popstate", closeSheet);
  mark(null);
  if (hadFocus && opener?.isConnected) {
    // A text can have the focus only while it is asked to.
    opener.tabIndex = opener instanceof HTMLAnchorElement ? opener.tabIndex : -1;
    opener.focus({ preventScroll: true });
  }
}

/** Another word within the sheet opens in its place. */
function onClick(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='/words?']");
  if ((event.target as Element).closest("[data-close]")) {
    closeSheet();
  } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    void showSheet(link.pathname + link.search, link, () => null);
  }
}

/** Waits until the click has been handled: another word replaces this one, and the page must not move before that word is found. */
function onClickOutside({ target }: Event): void {
  const before = wanted;
  if (!sheet!.contains(target as Node) && !(target as Element).closest(".toast")) {
    setTimeout(() => wanted === before && closeSheet());
  }
}

/** In the capture phase, so that Escape closes the sheet and not the note below it. */
function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    closeSheet();
  } else if (event.key === "Tab") {
    circle(sheet!, event);
  }
}

function mark(range: Range | null): void {
  if ("highlights" in CSS) {
    CSS.highlights.delete(highlight);
    if (range) {
      CSS.highlights.set(highlight, new Highlight(range));
    }
  }
}

/** Below the word, or above if there is more room. On a phone the sheet stays at the bottom, and the word moves above it. */
function place(word: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = sheet!;
  if (!isWide.matches) {
    document.documentElement.style.setProperty(roomBelow, `${height}px`);
    const room = opener!.closest(".layer") ?? document.documentElement;
    room.scrollBy({ top: Math.max(0, word.bottom + gap - (innerHeight - height)) });
    return;
  }
  const left = Math.max(gap, Math.min(word.left, document.documentElement.clientWidth - width - gap));
  const below = word.bottom + gap;
  const top = below + height <= innerHeight - gap ? below : Math.max(gap, word.top - gap - height);
  sheet!.style.setProperty("--left", `${left}px`);
  sheet!.style.setProperty("--top", `${top}px`);
}
