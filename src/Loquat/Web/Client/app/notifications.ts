import htmx from "htmx.org";
import { exchange } from "./focus";

let waits = 0;

/** On the page of the notices: puts on top what came since it was made. */
export function refreshNotifications(): void {
  const list = document.querySelector<HTMLElement>("#notifications[data-live]");
  if (list) {
    // What many do at the same time is fetched once.
    clearTimeout(waits);
    waits = window.setTimeout(() => void fetchNotifications(list), 150);
  }
}

/** Whether it could be asked what is new. */
export async function fetchNotifications(list: HTMLElement): Promise<boolean> {
  try {
    const answer = await fetch(list.dataset["live"]!, { headers: { "HX-Request": "true" } });
    const made =
      answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLElement>("#notifications");
    if (made) {
      merge(list, made);
      return true;
    }
  } catch {
    // It comes with the next one.
  }
  return false;
}

/** What stands there already stays as it is, and so does what was going to be touched. */
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

/** On top; but not away from under who is at the line that it replaces. */
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
