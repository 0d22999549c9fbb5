/** Relays live events from the one tab that listens to all other tabs. */
const channel = "BroadcastChannel" in window ? new BroadcastChannel("live") : null; // stored: channel between tabs

channel?.addEventListener("message", ({ data }: MessageEvent<[string, unknown]>) => tell(...data));

export function passOn(event: Event): void {
  const said: [string, unknown] = [event.type, event instanceof MessageEvent ? JSON.parse(event.data as string) : null];
  channel?.postMessage(said);
  tell(...said);
}

function tell(name: string, detail: unknown): void {
  document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));
}

/** Shows the unread counts on the inbox tabs. The link in the bar opens the tab that has something new. */
export function showParts(notifications: number, conversations: number): void {
  document
    .querySelectorAll<HTMLAnchorElement>("a[data-inbox]")
    .forEach((entry) => (entry.href = conversations === 0 && notifications > 0 ? "/notices" : "/inbox"));
  for (const [name, count] of [["notifications", notifications], ["conversations", conversations]] as const) {
    for (const mark of document.querySelectorAll<HTMLElement>(`[data-unread-${name}]`)) {
      mark.textContent = count > 99 ? "99+" : String(count);
      mark.hidden = count === 0;
    }
  }
}
