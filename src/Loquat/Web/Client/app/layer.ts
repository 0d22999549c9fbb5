import htmx from "htmx.org";
import { circle, focusMain } from "./focus";
import { growInto } from "./card-transitions";
import { request } from "./request";

interface Opened {
  layer: HTMLElement;
  card: HTMLElement | null;
  scroll: number;
}

// The address that the server rendered. Any other address was set by this script.
let home = "";
let title = "";
let opened: Opened | null = null;
let wanted = "";

/** Opens the note of a card in a layer over the feed, under the note's own address. New tabs and reloads get the note page. */
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

/** The feed changed the address while scrolling. */
export function moveHome(): void {
  home = here();
}

/** Also true while the note is loading, because the address changes first. */
export function isNoteOpen(): boolean {
  return opened !== null || here() !== home;
}

/** Handles back and forward. */
function follow(): void {
  if (here() === home) {
    close();
  } else if (history.state?.note && template()) {
    void open(location.pathname, false);
  } else {
    // The page was reloaded while a note was open over the feed, so the feed is not on this page.
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
    // The note page itself shows the proper error.
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
    const answer = await request(address, "fragment");
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

/** Makes the page behind the layer inert and stops it from scrolling or shifting. */
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

/** Only pages with cards contain the template. */
function template(): HTMLTemplateElement | null {
  return document.querySelector<HTMLTemplateElement>("template#layer");
}

function here(): string {
  return location.pathname + location.search;
}
