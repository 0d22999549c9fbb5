import { impressionHeader } from "./impressions";
import { request } from "./request";

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
    answer = await request(address, "json", {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: impressionHeader(noteOpen()),
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
