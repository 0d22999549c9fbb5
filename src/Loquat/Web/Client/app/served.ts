/** Where a note stands in a page that was served: its place, and the token of the page. */
export interface Served {
  token: string;
  place: number;
}

type Signals = typeof import("../signals");

// Of the tokens: what comes before the ids of the notes, and the seal behind them. See SignalTokens on the server.
const headBytes = 10;
const sealBytes = 16;

const places = new Map<string, Served>();
let signals: Promise<Signals | undefined> | undefined;

/** What tells the server, as soon as it is here: whoever leaves a page can't wait for it. */
export let telling: Signals | undefined;

/** Looks out for what is served, on the page and in what is put into it. Without a token nothing is fetched, seen or sent. */
export function watchServed(): void {
  lookIn(document);
  document.addEventListener("htmx:load", (event) => lookIn(event.target as Element));
  document.addEventListener("htmx:configRequest", (event) => {
    const { elt, headers } = (event as CustomEvent<{ elt: Element; headers: Record<string, string> }>).detail;
    Object.assign(headers, servedHeader(elt.closest<HTMLElement>("[data-note]")?.dataset["note"] ?? ""));
  });
}

/** A page of notes was served with a token, and stands in `room`. Also for whoever brings notes in another way. */
export function serve(token: string | undefined, room: Element | null): void {
  if (!token) {
    return;
  }
  const bytes = Uint8Array.from(atob(token.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  for (let place = 0, at = headBytes; at + 8 <= bytes.length - sealBytes; place++, at += 8) {
    places.set(String(view.getBigInt64(at)), { token, place });
  }
  signals ??= import("../signals").then((island) => (telling = island), () => undefined);
  void signals.then((island) => room && island?.see(room));
}

/** What tells the server from where something was done with a note. */
export function servedHeader(note: string): Record<string, string> {
  const served = places.get(note);
  return served ? { "Loquat-Served": `${served.place}.${served.token}` } : {};
}

export function servedOf(note: string): Served | undefined {
  return places.get(note);
}

/** The page of a note, or a note over a feed, which came from its card there. */
function lookIn(root: ParentNode): void {
  const article = root.querySelector<HTMLElement>("article.note[data-note]");
  const mark = article?.querySelector<HTMLDataElement>("data.served");
  if (!article || !mark) {
    return;
  }
  const note = article.dataset["note"]!;
  if (!places.has(note)) {
    serve(mark.value, null);
  }
  mark.remove();
  void signals?.then((island) => island?.open(note, article));
}
