import { toast } from "./toasts";

/** The card after the one that has the focus, or before it; the first in sight where none has. */
export function step(by: 1 | -1): void {
  if (document.querySelector(".layer")) {
    return;
  }
  const cards = [...document.querySelectorAll<HTMLElement>(".card:not([hidden])")];
  const held = cards.findIndex((card) => card.contains(document.activeElement));
  const inSight = cards.findIndex((card) => card.getBoundingClientRect().top >= 0);
  const next = cards[held < 0 ? Math.max(0, inSight) : held + by];
  next?.querySelector<HTMLElement>(".card-link")?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

/** Likes or saves the note that is open, or whose card has the focus; or takes it back. */
export function press(act: "like" | "save"): void {
  const note = touched();
  if (!note) {
    return;
  }
  const button = buttonOf(note, act) ?? (act === "save" ? addSaving(note) : null);
  button?.form!.requestSubmit(button);
  // Of what is saved now it is said on which board it may be put.
  if (button?.hidden && button.getAttribute("aria-pressed") !== "true") {
    toast(document.getElementById("toasts")!.dataset["unsaved"]!);
  }
}

/** Where the box is not on the page, its page is opened. */
export function find(): void {
  const box = document.querySelector<HTMLInputElement>("#find");
  if (box?.checkVisibility()) {
    box.focus();
    box.select();
  } else {
    location.assign("/search");
  }
}

/** Puts the caret where a comment is written; from a card, the note opens first. */
export function comment(): void {
  const note = touched();
  if (note?.classList.contains("card")) {
    document.addEventListener("focusin", begin);
    note.querySelector<HTMLElement>(".card-link")!.click();
  } else if (note) {
    write(note);
  }
}

function begin({ target }: Event): void {
  const panel = (target as Element).closest<HTMLElement>(".layer-panel");
  document.removeEventListener("focusin", begin);
  if (panel) {
    write(panel);
  }
}

/** Who may not write is led to where it says why. */
function write(root: HTMLElement): void {
  const box = root.querySelector<HTMLTextAreaElement>("#comment-form textarea");
  box?.focus();
  (box ?? root.querySelector("#comments"))?.scrollIntoView({ block: "nearest" });
}

function touched(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(".layer article.note") ??
    document.querySelector<HTMLElement>("article.note") ??
    document.activeElement?.closest<HTMLElement>(".card") ??
    null
  );
}

/** Not those of its comments. */
function buttonOf(note: HTMLElement, act: string): HTMLButtonElement | null {
  const forms = [...note.querySelectorAll<HTMLFormElement>(`form[data-act="${act}"]`)];
  return forms.find((form) => form.closest("[data-note]") === note)?.querySelector("button") ?? null;
}

/** Cards have no room for it, but the keyboard needs none. */
function addSaving(note: HTMLElement): HTMLButtonElement {
  const form = document.createElement("form");
  form.hidden = true;
  form.method = "post";
  form.dataset["act"] = "save";
  form.dataset["undo"] = "unsave";
  const button = document.createElement("button");
  button.hidden = true;
  button.setAttribute("aria-pressed", note.dataset["saved"] ?? "false");
  form.append(button);
  note.append(form);
  return button;
}
