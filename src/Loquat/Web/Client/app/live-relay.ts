/** What the one tab that listens hears goes to all of them; those that show it take it up. */
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

/** On the tabs of the inbox; and the bar leads to the one in which something is new. */
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
