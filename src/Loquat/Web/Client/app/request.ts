/** How the caller uses the response: as JSON, as a fragment of a page, or in another way. */
export type Wanted = "json" | "fragment" | "other";

const headersOf: Record<Wanted, Record<string, string>> = {
  json: { Accept: "application/json" },
  fragment: { "HX-Request": "true" },
  other: {},
};

const patience = 20_000;

/**
 * Sends a request to the server. All scripts of a page use this instead of `fetch`, so that every request says what it wants and none waits
 * forever. Rejects if the server can't be reached or does not answer within 20 seconds; `init.signal` replaces that limit.
 */
export function request(address: string, wanted: Wanted, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
  return fetch(address, { signal: AbortSignal.timeout(patience), ...init, headers: { ...headersOf[wanted], ...init.headers } });
}
