import { impressionHeader } from "./impressions";

export class Unreachable extends Error {}

/** The server refused the form; the message is the server's. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly isSignedOut: boolean,
  ) {
    super(message);
  }
}

/** Posts a form and returns the JSON response. Throws `Refused` or `Unreachable`. */
export async function postForm<TAnswer>(address: string, fields: Record<string, string>): Promise<TAnswer> {
  let answer: Response;
  try {
    answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Accept: "application/json", ...impressionHeader(noteOpen()) },
      signal: AbortSignal.timeout(20_000),
    });
  } catch {
    throw new Unreachable();
  }
  const said = (await answer.json().catch(() => null)) as (TAnswer & { message?: string }) | null;
  if (answer.ok && said) {
    return said;
  }
  // A proxy whose server is down answers without a message of ours.
  throw said?.message ? new Refused(said.message, answer.status === 401) : new Unreachable();
}

/** The note that is open on the page. */
function noteOpen(): string {
  return document.querySelector<HTMLElement>("article.note[data-note]")?.dataset["note"] ?? "";
}
