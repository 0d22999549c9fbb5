import { impressionHeader, impressionOf, keepImpressions } from "./impressions";

type ViewEvents = typeof import("../view-events");

let signals: Promise<ViewEvents | undefined> | undefined;

/** The loaded view event module, for handlers that can't wait for an import because the page is being left. */
export let telling: ViewEvents | undefined;

/** Registers the impressions of the page and of htmx fragments. Without an impression token nothing is loaded, observed or sent. */
export function watchImpressions(): void {
  lookIn(document);
  document.addEventListener("htmx:load", (event) => lookIn(event.target as Element));
  document.addEventListener("htmx:configRequest", (event) => {
    const { elt, headers } = (event as CustomEvent<{ elt: Element; headers: Record<string, string> }>).detail;
    Object.assign(headers, impressionHeader(elt.closest<HTMLElement>("[data-note]")?.dataset["note"] ?? ""));
  });
}

/** Registers the impression token of a page of notes and observes the notes in `room`. */
export function serve(token: string | undefined, room: Element | null): void {
  if (!token) {
    return;
  }
  keepImpressions(token);
  signals ??= import("../view-events").then((island) => (telling = island), () => undefined);
  void signals.then((island) => room && island?.see(room));
}

/** Handles a note page, or a note over a feed, unless the card in the feed has registered the note already. */
function lookIn(root: ParentNode): void {
  const article = root.querySelector<HTMLElement>("article.note[data-note]");
  const mark = article?.querySelector<HTMLDataElement>("data.served");
  if (!article || !mark) {
    return;
  }
  const note = article.dataset["note"]!;
  if (!impressionOf(note)) {
    serve(mark.value, null);
  }
  mark.remove();
  void signals?.then((island) => island?.open(note, article));
}
