import { signedOut } from "../app/session";
import type { PhotoState } from "./photo";

/** Not found is a state as well; no answer is thrown. */
export async function askAbout(id: string): Promise<PhotoState | "gone"> {
  const response = await fetch(`/photos/${id}`, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(15_000) });
  if (response.status === 404) {
    return "gone";
  }
  if (response.status === 401) {
    throw signedOut();
  }
  if (!response.ok) {
    throw new Error(`asking about a photo: ${response.status}`);
  }
  return (await response.json()) as PhotoState;
}

/** Whether the server takes it; its own words where it does not. */
export async function askForEdit(id: string, edit: string): Promise<string | null> {
  const response = await fetch(`/photos/${id}/edit`, {
    method: "POST",
    body: new URLSearchParams({ edit }),
    headers: { Accept: "application/json" },
  });
  if (response.status === 401) {
    signedOut();
  }
  return response.ok ? null : (((await response.json().catch(() => null)) as { message?: string } | null)?.message ?? "");
}

/** Whether the server tries a video once more. */
export async function askForRetry(id: string): Promise<boolean> {
  return await fetch(`/photos/${id}/retry`, { method: "POST", headers: { Accept: "application/json" } }).then(({ ok }) => ok, () => false);
}

/** Ends an upload that nobody wants any more. What can't be told the server now, it finds by itself after a day. */
export function cancelUpload(address: string): void {
  void fetch(address, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0" }, keepalive: true }).catch(() => undefined);
}
