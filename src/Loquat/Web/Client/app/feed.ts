import htmx from "htmx.org";
import { isCalm } from "./well-being";
import { isNoteOpen, moveHome } from "./layer";
import { fillIn, listAnew } from "./tallies";
import { request } from "./request";

interface Place { // stored: history state
  note: string;
  top: number;
}

// The distance below and above the viewport at which the next cards are loaded.
const ahead = "1500px 0px";

// Observes the links to further pages; null until there are cards.
let watch: (() => void) | null = null;

/** Loads further cards in both directions and restores the scroll position. */
export function scrollFeeds(): void {
  const room = document.querySelector<HTMLElement>(".cards-room");
  if (!room) {
    return;
  }
  room.querySelector<HTMLElement>(".card")?.setAttribute("data-from", location.pathname + location.search);
  const near = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => void go(entry.target as HTMLAnchorElement)),
    { rootMargin: ahead },
  );
  const look = () => isCalm() || document.querySelectorAll(".more a, .earlier a").forEach((link) => near.observe(link));
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(".more a, .earlier a");
    if (link) {
      event.preventDefault();
      void go(link, true);
    }
  });
  history.scrollRestoration = "manual";
  findBack();
  rememberPlaces();
  void import("./new-notes").then(({ announceNew }) => announceNew(), () => undefined);
  // Only after the scroll position is restored.
  requestAnimationFrame(look);
  watch = look;

  async function go(link: HTMLAnchorElement, byHand = false): Promise<void> {
    near.unobserve(link);
    if (link.getAttribute("aria-busy") || !link.isConnected) {
      return;
    }
    link.setAttribute("aria-busy", "true");
    const page = await fetchPage(link.href);
    link.removeAttribute("aria-busy");
    if (!page || !link.isConnected) {
      return;
    }
    if (link.parentElement!.classList.contains("more")) {
      append(link, page, byHand);
    } else {
      prepend(link, page);
    }
    look();
  }
}

/** Replaces the feed with its newest first page. */
export async function refreshFeed(feed: HTMLElement): Promise<boolean> {
  const home = feed.dataset["home"]!;
  const made = (await fetchPage(home))?.getElementById(feed.id);
  if (!made) {
    return false;
  }
  listAnew();
  document.querySelector(".new-notes-frame")?.remove();
  feed.replaceChildren(...made.children);
  feed.querySelector(".card")?.setAttribute("data-from", home);
  history.replaceState(null, "", home);
  moveHome();
  fillIn(feed);
  htmx.process(feed);
  htmx.trigger(feed, "htmx:load");
  if (watch) {
    watch();
  } else {
    scrollFeeds();
  }
  return true;
}

/** Returns null on failure. The link stays and still works by hand. */
async function fetchPage(address: string): Promise<Document | null> {
  try {
    const answer = await request(address, "other");
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}

function append(link: HTMLAnchorElement, page: Document, byHand: boolean): void {
  const more = link.parentElement!;
  const cards = more.parentElement!;
  const before = more.previousElementSibling;
  const isHeld = byHand || more.contains(document.activeElement);
  const added = newCards(page, link.href);
  more.remove();
  cards.append(...added, ...page.querySelectorAll(".more"));
  enliven(cards, added);
  if (isHeld) {
    // Keyboard focus continues at the first new card instead of at the top of the page.
    (before ? before.nextElementSibling : cards.firstElementChild)
      ?.querySelector<HTMLElement>(".card-link")
      ?.focus({ preventScroll: true });
  }
}

/** Inserts the cards above the viewport in a grid of their own, so that no card moves. */
function prepend(link: HTMLAnchorElement, page: Document): void {
  const room = document.querySelector<HTMLElement>(".cards-room")!;
  const grid = document.createElement("div");
  grid.className = "cards";
  const added = newCards(page, link.href);
  grid.append(...added);
  const anchor = cardInView();
  const top = anchor?.getBoundingClientRect().top ?? 0;
  const earlier = page.querySelector(".earlier");
  if (earlier) {
    link.parentElement!.replaceWith(earlier);
  } else {
    link.parentElement!.remove();
  }
  room.prepend(grid);
  enliven(grid, added);
  if (anchor) {
    keepAt(anchor, top);
  }
}

/** Skips cards that are on the page already: a note that rose in the meantime would appear twice. */
function newCards(page: Document, from: string): Element[] {
  const cards = [...page.querySelectorAll(".cards > .card, .cards > script.tallies")].filter((card) => {
    const id = (card as HTMLElement).dataset["note"];
    return !id || !document.querySelector(`.card[data-note="${id}"]`);
  });
  cards.find((card) => card.classList.contains("card"))?.setAttribute("data-from", new URL(from).pathname + new URL(from).search);
  return cards;
}

function enliven(root: HTMLElement, added: Element[]): void {
  fillIn(root);
  added.forEach((card) => htmx.process(card as HTMLElement));
}

/** Saves the current page in the address and the current card in the history entry, so that a reload or "back" returns to it. */
function rememberPlaces(): void {
  let waits = 0;
  addEventListener("scroll", () => {
    clearTimeout(waits);
    waits = window.setTimeout(remember, 200);
  });
  addEventListener("pagehide", remember);
}

function remember(): void {
  if (isNoteOpen()) {
    return;
  }
  const seen = cardInView();
  if (!seen) {
    return;
  }
  const place: Place = { note: seen.dataset["note"]!, top: seen.getBoundingClientRect().top };
  history.replaceState({ ...history.state, place }, "", pageOf(seen));
  moveHome();
}

/** Returns the address of the page that the card was loaded with. */
function pageOf(card: HTMLElement): string {
  const cards = [...document.querySelectorAll<HTMLElement>(".card")];
  const first = cards.slice(0, cards.indexOf(card) + 1).reverse().find((before) => before.dataset["from"]);
  return first?.dataset["from"] ?? location.pathname + location.search;
}

/** Returns the card that is closest to the middle of the viewport. */
function cardInView(): HTMLElement | undefined {
  const distance = (card: Element): number => {
    const { top, bottom, left, right } = card.getBoundingClientRect();
    return Math.hypot((top + bottom - innerHeight) / 2, (left + right - innerWidth) / 8);
  };
  let nearest: HTMLElement | undefined;
  let least = innerHeight;
  for (const card of document.querySelectorAll<HTMLElement>(".card:not([hidden])")) {
    const away = distance(card);
    if (away < least) {
      [nearest, least] = [card, away];
    }
  }
  return nearest;
}

function keepAt(card: Element, top: number): void {
  scrollTo({ top: scrollY + card.getBoundingClientRect().top - top, behavior: "instant" });
}

function findBack(): void {
  const place = (history.state as { place?: Place } | null)?.place;
  const card = place && document.querySelector(`.card[data-note="${place.note}"]`);
  if (card) {
    keepAt(card, place.top);
  }
}
