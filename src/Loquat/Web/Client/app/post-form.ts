import { impressionHeader } from "./impressions";

export class Unreachable extends Error {}

/** The server's own words. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly isSignedOut: boolean,
  ) {
    super(message);
  }
}

/** The answer to a form that was sent by script; throws where it was refused or did not arrive. */
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
  // A proxy whose server is away answers without words of ours.
  throw said?.message ? new Refused(said.message, answer.status === 401) : new Unreachable();
}

/** The one under which it is written. */
function noteOpen(): string {
  return document.querySelector<HTMLElement>("article.note[data-note]")?.dataset["note"] ?? "";
}
