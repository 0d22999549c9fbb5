import { signedOut } from "../app/session";
import { asForm, type Writing } from "./fields";
import { request } from "../app/request";

export type Answer =
  | { kind: "done"; address: string | null }
  | { kind: "refused"; message: string; field: string | null }
  | { kind: "unreachable" }
  | { kind: "signedOut" };

/** Posts the form and distinguishes a refusal from a lost connection. */
export async function send(address: string, writing: Writing): Promise<Answer> {
  let response: Response;
  try {
    response = await request(address, "json", {
      method: "POST",
      body: asForm(writing),
      redirect: "manual",
    });
  } catch {
    return { kind: "unreachable" };
  }
  if (response.type === "opaqueredirect" || response.status === 204) {
    return { kind: "done", address: null };
  }
  if (response.status === 401) {
    signedOut();
    return { kind: "signedOut" };
  }
  const answer = (await response.json().catch(() => null)) as { address?: string; message?: string; field?: string | null } | null;
  if (response.ok) {
    return { kind: "done", address: answer?.address ?? null };
  }
  // A proxy whose server is down answers without a message of ours.
  return response.status >= 502 && response.status <= 504
    ? { kind: "unreachable" }
    : { kind: "refused", message: answer?.message ?? "", field: answer?.field ?? null };
}
