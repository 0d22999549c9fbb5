import { impressionHeader, impressionOf, keepImpressions } from "./impressions";

type ViewEvents = typeof import("../view-events");

let signals: Promise<ViewEvents | undefined> | undefined;

/** What tells the server, as soon as it is here: whoever leaves a page can't wait for it. */
export let telling: ViewEvents | undefined;

/** Looks out for what is served, on the page and in what is put into it. Without a token nothing is fetched, seen or sent. */
export function watchImpressions(): void {
  lookIn(document);
  document.addEventListener("htmx:load", (event) => lookIn(event.target as Element));
  document.addEventListener("htmx:configRequest", (event) => {
    const { elt, headers } = (event as CustomEvent<{ elt: Element; headers: Record<string, string> }>).detail;
    Object.assign(headers, impressionHeader(elt.closest<HTMLElement>("[data-note]")?.dataset["note"] ?? ""));
  });
}

/** A page of notes was served with a token, and stands in `room`. Also for whoever brings notes in another way. */
export function serve(token: string | undefined, room: Element | null): void {
  if (!token) {
    return;
  }
  keepImpressions(token);
  signals ??= import("../view-events").then((island) => (telling = island), () => undefined);
  void signals.then((island) => room && island?.see(room));
}

/** The page of a note, or a note over a feed, which came from its card there. */
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
