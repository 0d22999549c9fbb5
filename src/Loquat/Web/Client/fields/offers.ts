import type { Begun } from "./begun";
import { request } from "../app/request";

export interface Offer {
  written: string;
  shown: string;
  note: string;
  /** Shown before the name of a person: a photo, or a letter in that hue. */
  avatar?: { picture: string | null; hue: number };
}

/** Singular and plural text, with `{0}` for the number. */
export interface Counted {
  one: string;
  other: string;
}

/** Returns suggestions, or none without a connection. */
export async function offersFor(begun: Begun, words: Counted): Promise<Offer[]> {
  const kind = begun.sign === "#" ? "topics" : "accounts";
  try {
    const response = await request(`/suggest/${kind}?q=${encodeURIComponent(begun.word)}`, "json");
    if (!response.ok) {
      return [];
    }
    const offers = begun.sign === "#"
      ? ((await response.json()) as { name: string; notes: number }[]).map(({ name, notes }) => ({
          written: `#${name}`,
          shown: `#${name}`,
          note: (notes === 1 ? words.one : words.other).replace("{0}", String(notes)),
        }))
      : ((await response.json()) as { handle: string; name: string; picture: string | null; hue: number }[]).map(
          ({ handle, name, picture, hue }) => ({
            written: `@${handle}`,
            shown: name,
            note: `@${handle}`,
            avatar: { picture, hue },
          }),
        );
    // A topic that is typed in full needs no suggestion, so Enter starts a new line. A person's suggestion still shows who it is.
    const isComplete = begun.sign === "#" && offers.length === 1 && offers[0]!.written.toLowerCase() === `#${begun.word}`.toLowerCase();
    return isComplete ? [] : offers;
  } catch {
    return [];
  }
}
