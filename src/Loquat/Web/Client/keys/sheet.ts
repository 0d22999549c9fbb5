import { showSwitches } from "../app/key-switch";
import { request } from "../app/request";

/** Opens the list of shortcuts as a dialog. If it can't be loaded, opens its page, which shows the error. */
export async function openSheet(): Promise<void> {
  const sheet = document.querySelector<HTMLDialogElement>(".keys-sheet") ?? (await fetchSheet());
  if (!sheet) {
    location.assign("/shortcuts");
  } else if (!sheet.open) {
    // The browser closes a modal dialog on Escape and restores the focus.
    sheet.showModal();
  }
}

async function fetchSheet(): Promise<HTMLDialogElement | null> {
  try {
    const answer = await request("/shortcuts", "fragment");
    const sheet = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("dialog");
    if (sheet) {
      document.body.append(sheet);
      sheet.addEventListener("click", ({ target }) => target === sheet && sheet.close());
      // Key presses must not reach the page below.
      sheet.addEventListener("keydown", (event) => event.stopPropagation());
      showSwitches();
      return sheet;
    }
  } catch {
    // The caller handles it.
  }
  return null;
}
