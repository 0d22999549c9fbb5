import { signedOut } from "../app/session";
import type { PhotoState } from "./photo";
import { request } from "../app/request";

/** Returns the state of a photo, or "gone" if the server does not know it. Throws if there is no usable response. */
export async function askAbout(id: string): Promise<PhotoState | "gone"> {
  const response = await request(`/photos/${id}`, "json", { signal: AbortSignal.timeout(15_000) });
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

/** Requests an edit. Returns null on success, else the server's message. */
export async function askForEdit(id: string, edit: string): Promise<string | null> {
  const response = await request(`/photos/${id}/edit`, "json", {
    method: "POST",
    body: new URLSearchParams({ edit }),
  });
  if (response.status === 401) {
    signedOut();
  }
  return response.ok ? null : (((await response.json().catch(() => null)) as { message?: string } | null)?.message ?? "");
}

/** Returns whether the server processes the video again. */
export async function askForRetry(id: string): Promise<boolean> {
  return await request(`/photos/${id}/retry`, "json", { method: "POST" }).then(({ ok }) => ok, () => false);
}

/** Cancels an upload. If the request does not arrive, the server deletes the upload after a day. */
export function cancelUpload(address: string): void {
  void request(address, "other", { method: "DELETE", headers: { "Tus-Resumable": "1.0.0" }, keepalive: true }).catch(() => undefined);
}
