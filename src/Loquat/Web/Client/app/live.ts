import { passOn, showParts } from "./live-relay";
import { refreshNotifications } from "./notifications";
import { forGood, keep, kept } from "./storage";

/** The live state that all tabs of this browser share. One tab listens and stores it for the others. */
interface Known { // stored: JSON in localStorage
  unread: number;
  notifications?: number;
  conversations?: number;
  newest: string;
  at: number;
}

interface Told {
  unread: number;
  notifications?: number;
  conversations?: number;
  text?: string;
}

const shelf = "live"; // stored: localStorage, lock

// The stream closes after the page was hidden for this long. The missed events are loaded when the person returns.
const patience = 5 * 60_000;

// Within this time a new page resumes the stream after the newest event that the previous page received.
const fresh = 60_000;

let mark: HTMLElement;
let asked: AbortController | null = null;
let hangUp: (() => void) | null = null;
let waits = 0;

// An event arrived while this page was hidden.
let missed = false;

/** Keeps the unread counts in the bar current for signed-in people. */
export function listenLive(): void {
  const found = document.getElementById("live")!;
  // Only pages for signed-in people contain these words.
  if (!found.dataset["one"]) {
    put(null);
    return;
  }
  mark = found;
  show(look());
  addEventListener("storage", (event) => {
    if (event.key === shelf && event.newValue) {
      hear(JSON.parse(event.newValue) as Known);
    }
  });
  document.addEventListener("visibilitychange", comeAndGo);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", comeAndGo);
  // Milliseconds to wait, so that the page loads its own resources first.
  addEventListener("load", () => setTimeout(comeAndGo, 200));
  if (document.readyState === "complete") {
    comeAndGo();
  }
}

function comeAndGo(): void {
  clearTimeout(waits);
  if (document.hidden) {
    waits = window.setTimeout(leave, patience);
  } else {
    join();
    if (missed) {
      refreshNotifications();
    }
    missed = false;
  }
}

/** Waits for the lock, so that only one tab listens. */
function join(): void {
  if (asked) {
    return;
  }
  asked = new AbortController();
  if (!("locks" in navigator)) {
    void listen();
    return;
  }
  navigator.locks.request(shelf, { signal: asked.signal }, listen).catch(() => undefined);
}

function leave(): void {
  asked?.abort();
  asked = null;
  hangUp?.();
  hangUp = null;
}

/** Resolves when the stream is closed. */
function listen(): Promise<void> {
  const known = look();
  const source = new EventSource(known && Date.now() - known.at < fresh ? `/live?after=${known.newest}` : "/live");
  const tell = (event: MessageEvent<string>) => {
    const told = JSON.parse(event.data) as Told;
    const now: Known = {
      unread: told.unread,
      notifications: told.notifications ?? 0,
      conversations: told.conversations ?? 0,
      newest: event.lastEventId,
      at: Date.now(),
    };
    put(now);
    hear(now);
    if (told.text) {
      mark.textContent = told.text;
    }
  };
  source.addEventListener("notification", tell);
  source.addEventListener("count", tell);
  source.addEventListener("conversation", passOn);
  source.addEventListener("typing", passOn);
  // After a reconnect each page asks for what it missed.
  source.addEventListener("open", passOn);
  return new Promise((resolve) => {
    hangUp = () => {
      const last = look();
      if (last && source.readyState === EventSource.OPEN) {
        put({ ...last, at: Date.now() });
      }
      source.close();
      resolve();
    };
  });
}

function hear(known: Known): void {
  show(known);
  if ((known.notifications ?? known.unread) === 0) {
    return;
  }
  if (document.hidden) {
    missed = true;
  } else {
    refreshNotifications();
  }
}

function show(known: Known | null): void {
  const unread = known?.unread ?? 0;
  showParts(known?.notifications ?? 0, known?.conversations ?? 0);
  const said = unread > 99 ? "99+" : String(unread);
  for (const count of document.querySelectorAll<HTMLElement>("[data-unread]")) {
    if (count.textContent !== said) {
      count.textContent = said;
      count.hidden = unread === 0;
    }
  }
  for (const words of document.querySelectorAll<HTMLElement>("[data-unread-words]")) {
    words.textContent = unread === 0 ? "" : (unread === 1 ? mark.dataset["one"]! : mark.dataset["other"]!).replace("{0}", said);
  }
}

function look(): Known | null {
  try {
    const known = JSON.parse(kept(forGood, shelf) ?? "null") as (Known & Record<string, unknown>) | null;
    // Pages of an earlier version stored these two values under other names.
    return known && {
      ...known,
      notifications: known.notifications ?? Number(known["notices"] ?? 0),
      conversations: known.conversations ?? Number(known["talks"] ?? 0),
    };
  } catch {
    return null;
  }
}

function put(known: Known | null): void {
  // Without storage each tab listens for itself.
  keep(forGood, shelf, known && JSON.stringify(known));
}
