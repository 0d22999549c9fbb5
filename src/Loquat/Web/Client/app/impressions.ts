/** Where a note stands in a page that was served: its place, and the token of the page. */
export interface Impression {
  token: string;
  place: number;
}

// Parts of a token: the head before the ids of the notes, and the seal behind them. See ImpressionTokens on the server.
const headBytes = 10;
const sealBytes = 16;

const impressions = new Map<string, Impression>();

/** Reads from the token of a page which notes were served, and in which order. */
export function keepImpressions(token: string): void {
  const bytes = Uint8Array.from(atob(token.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  for (let place = 0, at = headBytes; at + 8 <= bytes.length - sealBytes; place++, at += 8) {
    impressions.set(String(view.getBigInt64(at)), { token, place });
  }
}

export function impressionOf(note: string): Impression | undefined {
  return impressions.get(note);
}

/** Tells the server on which page, and in which place, the viewer acted on a note. */
export function impressionHeader(note: string): Record<string, string> {
  const impression = impressionOf(note);
  return impression ? { "Loquat-Served": `${impression.place}.${impression.token}` } : {};
}
