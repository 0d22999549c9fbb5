import { request } from "../app/request";

let waits = 0;

/** Keeps the lists of conversations on this page current. */
export function keepLists(): void {
  for (const heard of ["live:conversation", "live:open", "conversation:seen"]) {
    document.addEventListener(heard, () => {
      // Combines a burst of events into one request.
      waits ||= window.setTimeout(() => {
        waits = 0;
        void refresh();
      }, 250);
    });
  }
}

async function refresh(): Promise<void> {
  const list = document.querySelector<HTMLElement>("[data-conversations]");
  if (!list || list.contains(document.activeElement) || list.closest(".conversations-list")?.checkVisibility?.() === false) {
    return;
  }
  try {
    const answer = await request(list.dataset["conversations"]!, "fragment");
    const made = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#conversations");
    if (made) {
      list.replaceChildren(...made.children);
      markHere(list);
      list.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
    }
  } catch {
    // The next event tries again.
  }
}

/** Marks the conversation that is open beside the list as current and seen. */
function markHere(list: HTMLElement): void {
  const here = document.querySelector<HTMLElement>("[data-conversation-id]")?.dataset["conversationId"];
  const line = here ? list.querySelector<HTMLElement>(`[data-conversation="${here}"]`) : null;
  line?.classList.remove("is-new");
  line?.querySelector(".conversation-dot")?.remove();
  line?.querySelector("a")?.setAttribute("aria-current", "page");
}
