import { Offers } from "./offers";

// After the last key.
const patience = 120;

let isThere = false;

/** The box on top as a combobox (ARIA 1.2): a list of suggestions that the keys of the box walk through. */
export function offerSearches(): void {
  const form = document.querySelector<HTMLFormElement>("form.find");
  const box = form?.querySelector<HTMLInputElement>("#find");
  if (isThere || !form || !box) {
    return;
  }
  isThere = true;
  const offers = new Offers(form, box);
  let waits = 0;
  let composes = false;
  const ask = (): void => {
    clearTimeout(waits);
    // Pinyin that is not a word yet is nothing to ask for.
    waits = window.setTimeout(() => !composes && void offers.ask(), patience);
  };
  box.addEventListener("compositionstart", () => (composes = true));
  box.addEventListener("compositionend", () => {
    composes = false;
    ask();
  });
  box.addEventListener("input", ask);
  box.addEventListener("focus", ask);
  box.addEventListener("keydown", (event) => !event.isComposing && offers.hear(event));
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget as Node | null) || offers.close());
  form.addEventListener("submit", () => offers.close());
  ask();
}
