import { passOn, showParts } from "./live-relay";
import { refreshNotifications } from "./notifications";

/** What all tabs of this browser know. One of them listens, and puts it where the others look. */
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

// A line is not held for somebody who went away; what happens meanwhile is there when they come back.
const patience = 5 * 60_000;

// As long as that, a page goes on where the one before it stopped.
const fresh = 60_000;

let mark: HTMLElement;
let asked: AbortController | null = null;
let hangUp: (() => void) | null = null;
let waits = 0;

// Told while nobody looked at this page.
let missed = false;

/** For those who are signed in: shows on the bar what is unread, and keeps it so. */
export function listenLive(): void {
  const found = document.getElementById("live")!;
  // Whoever is told how many are unread is signed in.
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
  // Whatever the page needs first comes first.
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

/** Waits until no other tab listens. */
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

/** Until it is over. */
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
  // What was missed while there was no line, each page asks for itself.
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
    const known = JSON.parse(localStorage.getItem(shelf) ?? "null") as (Known & Record<string, unknown>) | null;
    // A page of the version before wrote these two under other names.
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
  try {
    if (known) {
      localStorage.setItem(shelf, JSON.stringify(known));
    } else {
      localStorage.removeItem(shelf);
    }
  } catch {
    // A browser that keeps nothing listens in each tab.
  }
}
