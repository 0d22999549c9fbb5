import { showSwitches } from "../app/key-switch";

/** The list of all keys, over the page. Where it can't be had, its own page says so best. */
export async function openSheet(): Promise<void> {
  const sheet = document.querySelector<HTMLDialogElement>(".keys-sheet") ?? (await fetchSheet());
  if (!sheet) {
    location.assign("/shortcuts");
  } else if (!sheet.open) {
    // The browser closes it by Escape and leads the focus back.
    sheet.showModal();
  }
}

async function fetchSheet(): Promise<HTMLDialogElement | null> {
  try {
    const answer = await fetch("/shortcuts", { headers: { "HX-Request": "true" } });
    const sheet = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("dialog");
    if (sheet) {
      document.body.append(sheet);
      sheet.addEventListener("click", ({ target }) => target === sheet && sheet.close());
      // Escape is for the sheet alone, not for what lies under it.
      sheet.addEventListener("keydown", (event) => event.stopPropagation());
      showSwitches();
      return sheet;
    }
  } catch {
    // Said by who asked.
  }
  return null;
}
