// Sends view events to the server in batches. Loaded only if an impression token allows recording.
import { type Impression, impressionOf } from "./app/impressions";

/** Same values as ViewEventKind on the server. */
const enum Kind {
  Impression = 1,
  Dwell = 2,
  Open = 3,
  Reading = 4,
  WatchTime = 5,
  ShareWatched = 6,
  Replays = 7,
  Skip = 8,
  Unmute = 9,
  Share = 10,
}

/** What was watched of a video since the last report; only `shareWatched` is absolute: the farthest position, from 0 to 1. */
export interface Watched {
  watchedMs?: number;
  shareWatched?: number;
  replays?: number;
  skipped?: boolean;
  unmuted?: boolean;
}

type Said = [place: number, kind: Kind, part: number, value: number];

const seenFor = 500;
const shortest = 250;
const tellEvery = 10_000;
// Half of the server's limit per request and of the browser's limit for `sendBeacon`.
const most = 200;

const waiting = new Map<string, Said[]>();
const parts = new Map<string, number>();
const inView = new Map<HTMLElement, number>();
const reading = new Map<HTMLElement, number>();
let tells = 0;

const eye = new IntersectionObserver((entries) => entries.forEach(look), { threshold: [0, 0.5] });

document.addEventListener("visibilitychange", () => (document.hidden ? rest() : wake()));
addEventListener("pagehide", rest);
addEventListener("pageshow", wake);
document.addEventListener("click", ({ target }) => {
  const note = (target as Element).closest("[data-copy], [data-share]")?.closest<HTMLElement>("[data-note]");
  if (note) {
    say(note.dataset["note"]!, Kind.Share);
  }
});

/** Observes the cards in `room`. */
export function see(room: Element): void {
  room.querySelectorAll<HTMLElement>(".card[data-note], .watch-item[data-note]").forEach((card) => eye.observe(card));
}

/** Records that a note was opened, on its own page or over a feed. It counts as read until it is closed. */
export function open(note: string, article: HTMLElement): void {
  say(note, Kind.Open);
  // The feed behind the layer is not visible meanwhile.
  inView.forEach((_, card) => settle(inView, card, Kind.Dwell));
  reading.set(article, performance.now());
  // Closing the layer removes the article from the page.
  const gone = new MutationObserver(() => {
    if (!article.isConnected) {
      gone.disconnect();
      settle(reading, article, Kind.Reading);
      reading.delete(article);
      wake();
    }
  });
  gone.observe(document.body, { childList: true });
}

/** Records what happened with a note's video since the last call. The note must have an impression token: see `serve`. */
export function watch(note: string, { watchedMs, shareWatched, replays, skipped, unmuted }: Watched): void {
  if (watchedMs) {
    say(note, Kind.WatchTime, Math.round(watchedMs));
  }
  if (shareWatched) {
    say(note, Kind.ShareWatched, Math.round(Math.min(shareWatched, 1) * 1000));
  }
  if (replays) {
    say(note, Kind.Replays, replays);
  }
  if (skipped) {
    say(note, Kind.Skip);
  }
  if (unmuted) {
    say(note, Kind.Unmute);
  }
}

/** Sends the waiting events. `sendBeacon` also delivers them when the page ends. */
export function tell(): void {
  clearTimeout(tells);
  tells = 0;
  const pages = [...waiting].map(([token, signals]) => ({ token, signals }));
  waiting.clear();
  if (pages.length > 0) {
    navigator.sendBeacon("/signals", JSON.stringify({ pages }));
  }
}

function look({ target, intersectionRatio, isIntersecting }: IntersectionObserverEntry): void {
  const card = target as HTMLElement;
  const isSeen = isIntersecting && (intersectionRatio >= 0.5 || fills(card));
  if (isSeen && !inView.has(card)) {
    inView.set(card, performance.now());
  } else if (!isSeen && inView.has(card)) {
    settle(inView, card, Kind.Dwell);
    inView.delete(card);
  }
}

/** A card that is taller than the viewport never reaches half visibility. */
function fills(card: HTMLElement): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return top <= 0 && bottom >= innerHeight;
}

/** Records the elapsed time and restarts the timer. */
function settle(times: Map<HTMLElement, number>, element: HTMLElement, kind: Kind): void {
  const now = performance.now();
  const long = now - times.get(element)!;
  times.set(element, now);
  if (kind === Kind.Dwell && reading.size > 0) {
    return;
  }
  const note = element.dataset["note"]!;
  if (kind === Kind.Dwell && long >= seenFor) {
    say(note, Kind.Impression);
  }
  if (long >= (kind === Kind.Dwell ? seenFor : shortest)) {
    say(note, kind, Math.round(long));
  }
}

/** The page is hidden: records all times up to now. */
function rest(): void {
  inView.forEach((_, card) => settle(inView, card, Kind.Dwell));
  reading.forEach((_, article) => settle(reading, article, Kind.Reading));
  tell();
}

function wake(): void {
  const now = performance.now();
  for (const times of [inView, reading]) {
    times.forEach((_, element) => times.set(element, now));
  }
}

function say(note: string, kind: Kind, value = 0): void {
  const impression = impressionOf(note);
  if (!impression || !isWanted(impression, kind)) {
    return;
  }
  const part = partOf(impression, kind);
  if (part === null) {
    return;
  }
  const signals = waiting.get(impression.token) ?? [];
  waiting.set(impression.token, signals);
  signals.push([impression.place, kind, part, value]);
  if (signals.length >= most) {
    tell();
  } else {
    tells ||= window.setTimeout(tell, tellEvery);
  }
}

/** With history only, sends just the kinds that the view history needs. The first byte of the token holds this flag. */
function isWanted({ token }: Impression, kind: Kind): boolean {
  return (atob(token.slice(0, 4)).charCodeAt(0) & 1) > 0 || kind === Kind.Open || kind === Kind.WatchTime;
}

/** Durations are reported in numbered parts, so that a repeated delivery counts once. All other kinds are reported once. */
function partOf({ token, place }: Impression, kind: Kind): number | null {
  const key = `${token} ${place} ${kind}`;
  const part = parts.get(key) ?? 0;
  const isRepeated = [Kind.Dwell, Kind.Reading, Kind.WatchTime, Kind.ShareWatched, Kind.Replays].includes(kind);
  if (part >= (isRepeated ? 200 : 1)) {
    return null;
  }
  parts.set(key, part + 1);
  return part;
}
