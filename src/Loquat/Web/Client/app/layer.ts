import htmx from "htmx.org";
import { circle, focusMain } from "./focus";
import { growInto } from "./card-transitions";

interface Opened {
  layer: HTMLElement;
  card: HTMLElement | null;
  scroll: number;
}

// Which page the server sent; whatever else the address says was put there by us.
let home = "";
let title = "";
let opened: Opened | null = null;
let wanted = "";

/** Opens the note of a card over the feed, under its own address. New tabs and reloads show the page of the note. */
export function layNotesOver(): void {
  [home, title] = [here(), document.title];
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a.card-link");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link && !event.defaultPrevented && isPlain && template()) {
      event.preventDefault();
      void open(link.pathname, true);
    }
  });
  addEventListener("popstate", follow);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened && !event.defaultPrevented) {
      history.back();
    } else if (event.key === "Tab" && opened && !event.defaultPrevented) {
      circle(opened.layer.querySelector<HTMLElement>(".layer-panel")!, event);
    }
  });
}

/** The feed has scrolled to a place with an address of its own. */
export function moveHome(): void {
  home = here();
}

/** Also while it is still fetched: the address is its own from the beginning. */
export function isNoteOpen(): boolean {
  return opened !== null || here() !== home;
}

/** Back and forward. */
function follow(): void {
  if (here() === home) {
    close();
  } else if (history.state?.note && template()) {
    void open(location.pathname, false);
  } else {
    // Reloaded over a feed: the address before it belongs to a page that is not here.
    location.reload();
  }
}

async function open(address: string, isNew: boolean): Promise<void> {
  const card = document.querySelector<HTMLElement>(`.card-link[href="${address}"]`);
  wanted = address;
  card?.setAttribute("aria-busy", "true");
  const note = await fetchNote(address).finally(() => card?.removeAttribute("aria-busy"));
  if (wanted !== address || opened) {
    return;
  }
  if (!note) {
    // The page itself can say best what is wrong.
    location.assign(address);
    return;
  }
  if (isNew) {
    history.pushState({ note: address }, "", address);
  }
  await growInto(card?.parentElement ?? null, true, () => show(note, card));
  document.querySelector<HTMLElement>(".layer-panel")?.focus({ preventScroll: true });
}

async function fetchNote(address: string): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLElement>("article.note") : null;
  } catch {
    return null;
  }
}

function show(note: HTMLElement, card: HTMLElement | null): void {
  const layer = template()!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const panel = layer.querySelector(".layer-panel")!;
  panel.append(document.adoptNode(note));
  document.title = note.dataset["title"] ?? title;
  layer.addEventListener("click", ({ target }) => {
    if (target === layer || (target as Element).closest(".layer-close")) {
      history.back();
    }
  });
  opened = { layer, card, scroll: scrollY };
  setBehind(true);
  document.body.append(layer);
  htmx.process(layer);
  htmx.trigger(layer, "htmx:load");
}

function close(): void {
  wanted = "";
  if (!opened) {
    return;
  }
  const { layer, card, scroll } = opened;
  opened = null;
  void growInto(card?.parentElement ?? null, false, () => {
    layer.remove();
    setBehind(false);
    document.title = title;
    scrollTo({ top: scroll, behavior: "instant" });
    if (card?.isConnected) {
      card.focus({ preventScroll: true });
    } else {
      focusMain();
    }
  });
}

/** What lies behind the layer can't be reached, and does not move. */
function setBehind(isBehind: boolean): void {
  document.documentElement.style.setProperty(
    "--gutter",
    isBehind ? `${innerWidth - document.documentElement.getBoundingClientRect().width}px` : "",
  );
  document.documentElement.classList.toggle("layer-open", isBehind);
  for (const part of document.querySelectorAll<HTMLElement>(".skip, .bar, .page")) {
    part.inert = isBehind;
  }
}

/** Only pages with cards have one. */
function template(): HTMLTemplateElement | null {
  return document.querySelector<HTMLTemplateElement>("template#layer");
}

function here(): string {
  return location.pathname + location.search;
}
