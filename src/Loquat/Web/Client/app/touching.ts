import { toast } from "./toasts";

/** Moves the focus to the next or previous card, or to the first visible card if none has the focus. */
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

/** Likes or saves the open note or the focused card, or reverts it. */
export function press(act: "like" | "save"): void {
  const note = touched();
  if (!note) {
    return;
  }
  const button = buttonOf(note, act) ?? (act === "save" ? addSaving(note) : null);
  button?.form!.requestSubmit(button);
  // After a save, the toast with the boards appears instead.
  if (button?.hidden && button.getAttribute("aria-pressed") !== "true") {
    toast(document.getElementById("toasts")!.dataset["unsaved"]!);
  }
}

/** Focuses the search box, or opens the search page if the box is not visible. */
export function find(): void {
  const box = document.querySelector<HTMLInputElement>("#find");
  if (box?.checkVisibility()) {
    box.focus();
    box.select();
  } else {
    location.assign("/search");
  }
}

/** Focuses the comment field. From a card, opens the note first. */
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

/** Without a comment field, scrolls to the text that says why. */
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

/** Excludes the buttons of the note's comments. */
function buttonOf(note: HTMLElement, act: string): HTMLButtonElement | null {
  const forms = [...note.querySelectorAll<HTMLFormElement>(`form[data-act="${act}"]`)];
  return forms.find((form) => form.closest("[data-note]") === note)?.querySelector("button") ?? null;
}

/** Cards have no save button, so a hidden one is added for the shortcut. */
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
