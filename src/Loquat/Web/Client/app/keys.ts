import { areKeysOn, showSwitches, turnKeys } from "./key-switch";
import { isTyping } from "./typing";

// Fetched with the first key that wants it.
const touch = (act: (touching: typeof import("./touching")) => void): void => void import("./touching").then(act, () => undefined);

// What stands in `KeyList.razor`, with the words for it.
const does: Record<string, () => void> = {
  "j": () => touch(({ step }) => step(1)),
  "k": () => touch(({ step }) => step(-1)),
  "l": () => touch(({ press }) => press("like")),
  "s": () => touch(({ press }) => press("save")),
  "c": () => touch(({ comment }) => comment()),
  "g e": () => location.assign("/"),
  "g f": () => location.assign("/following"),
  "g n": () => location.assign("/notices"),
  "g m": () => location.assign("/me"),
  "n": () => location.assign("/publish"),
  "/": () => touch(({ find }) => find()),
  "?": () => void import("../keys/sheet").then(({ openSheet }) => openSheet()),
};

// How long the first of two keys is remembered.
const patience = 1500;

let begun = "";
let waits = 0;

/** Keys for those who never leave the keyboard. They keep still while somebody types, and can be turned off. */
export function listenToKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (isMeant(event)) {
      hear(event);
    }
  });
  document.addEventListener("click", ({ target }) => {
    if ((target as Element).closest("[data-keys-switch]")) {
      turnKeys();
    }
  });
  showSwitches();
}

function hear(event: KeyboardEvent): void {
  clearTimeout(waits);
  const keys = begun + event.key;
  begun = "";
  const act = does[keys] ?? does[event.key];
  if (act) {
    event.preventDefault();
    act();
  } else if (Object.keys(does).some((known) => known.startsWith(`${event.key} `))) {
    begun = `${event.key} `;
    waits = window.setTimeout(() => (begun = ""), patience);
  }
}

function isMeant(event: KeyboardEvent): boolean {
  const isOther = event.defaultPrevented || event.isComposing || event.repeat && event.key !== "j" && event.key !== "k";
  const isWithOthers = event.ctrlKey || event.metaKey || event.altKey;
  return !isOther && !isWithOthers && areKeysOn() && !isTyping(event.target) && !document.querySelector("dialog[open]");
}
