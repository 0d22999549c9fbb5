/** The position of a note in a page of notes, and the impression token of that page. */
export interface Impression {
  token: string;
  place: number;
}

// The layout of a token: a head, the ids of the notes, and a seal. See ImpressionTokens on the server.
const headBytes = 10;
const sealBytes = 16;

const impressions = new Map<string, Impression>();

/** Reads the notes and their order from the impression token of a page. */
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

/** Builds the header that tells the server on which page and at which position the viewer acted on a note. */
export function impressionHeader(note: string): Record<string, string> {
  const impression = impressionOf(note);
  return impression ? { "Loquat-Served": `${impression.place}.${impression.token}` } : {};
}
