import { Offers } from "./offers";
import { isPicked, pick, unpick } from "./picking";

// Milliseconds after the last key press.
const patience = 120;

const known = new WeakSet<HTMLInputElement>();

/** Turns a text box into a combobox (ARIA 1.2) with suggestions. The search box opens the chosen one; a place field takes its value. */
export function offerBelow(box: HTMLInputElement): void {
  const room = box.closest<HTMLElement>("[data-suggestions]");
  if (!room || known.has(box)) {
    return;
  }
  known.add(box);
  const isSearch = room.matches("form");
  const offers = new Offers(room, box, isSearch ? go : (line) => pick(room, box, line));
  let waits = 0;
  let composes = false;
  const ask = (): void => {
    clearTimeout(waits);
    // Skips unfinished input method compositions, such as Pinyin.
    waits = window.setTimeout(() => !composes && (isSearch || !isPicked(room)) && void offers.ask(), patience);
  };
  box.addEventListener("compositionstart", () => (composes = true));
  box.addEventListener("compositionend", () => {
    composes = false;
    ask();
  });
  box.addEventListener("input", ({ isTrusted }) => {
    if (!isSearch && isTrusted) {
      unpick(room);
    }
    ask();
  });
  box.addEventListener("focus", ask);
  box.addEventListener("keydown", (event) => !event.isComposing && offers.hear(event));
  room.addEventListener("focusout", ({ relatedTarget }) => room.contains(relatedTarget as Node | null) || offers.close());
  box.form?.addEventListener("submit", () => offers.close());
  if (!isSearch && box.value !== box.defaultValue && !room.querySelector("[type=radio]")) {
    // Typed before this module was loaded.
    unpick(room);
  }
  ask();
}

function go({ dataset: { address } }: HTMLElement): void {
  if (address) {
    location.assign(address);
  }
}
