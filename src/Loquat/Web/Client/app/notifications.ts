import htmx from "htmx.org";
import { exchange } from "./focus";
import { request } from "./request";

let waits = 0;

/** On the notifications page: inserts new notifications at the top. */
export function refreshNotifications(): void {
  const list = document.querySelector<HTMLElement>("#notifications[data-live]");
  if (list) {
    // Combines a burst of events into one request.
    clearTimeout(waits);
    waits = window.setTimeout(() => void fetchNotifications(list), 150);
  }
}

/** Returns whether the server could be reached. */
export async function fetchNotifications(list: HTMLElement): Promise<boolean> {
  try {
    const answer = await request(list.dataset["live"]!, "fragment");
    const made =
      answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLElement>("#notifications");
    if (made) {
      merge(list, made);
      return true;
    }
  } catch {
    // The next event tries again.
  }
  return false;
}

/** Keeps existing rows as elements, so nothing changes under the pointer or the focus. */
function merge(list: HTMLElement, made: HTMLElement): void {
  const [old, next] = [list.querySelector(".notifications"), made.querySelector(".notifications")];
  if (!old || !next) {
    exchange(list, () => list.replaceChildren(...made.children));
    enliven(list);
    return;
  }
  for (const line of [...next.children].reverse() as HTMLElement[]) {
    const known = old.querySelector<HTMLElement>(`[data-notification="${line.dataset["notification"]}"]`);
    if (known?.dataset["newest"] !== line.dataset["newest"]) {
      line.classList.add("is-new");
      put(line, old, known);
      enliven(line);
    }
  }
}

/** Puts the row at the top, unless the row that it replaces has the focus. */
function put(line: HTMLElement, list: Element, known: HTMLElement | null): void {
  if (known?.contains(document.activeElement)) {
    exchange(known, () => known.replaceWith(line));
  } else {
    known?.remove();
    list.prepend(line);
  }
}

function enliven(root: HTMLElement): void {
  htmx.process(root);
  htmx.trigger(root, "htmx:load");
}
