import { areKeysOn, showSwitches, turnKeys } from "./key-switch";
import { isTyping } from "./typing";

// Loads the module when a shortcut first needs it.
const touch = (act: (touching: typeof import("./touching")) => void): void => void import("./touching").then(act, () => undefined);

// The same shortcuts that `KeyList.razor` describes.
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

// The time in milliseconds within which the second key of a sequence must follow.
const patience = 1500;

let begun = "";
let waits = 0;

/** Keyboard shortcuts. They are inactive while the person types and can be turned off. */
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
