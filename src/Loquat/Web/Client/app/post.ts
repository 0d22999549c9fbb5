import { impressionHeader } from "./impressions";
import type { Tally } from "./tallies";
import { toast } from "./toasts";
import { request } from "./request";

/** Posts an act and returns the new state of the note. After a refusal it shows the message and returns null. */
export async function post(address: string, note = ""): Promise<Tally | null> {
  try {
    const answer = await request(address, "json", { method: "POST", headers: impressionHeader(note) });
    const said = (await answer.json()) as Tally & { message?: string; signIn?: string };
    if (said.signIn) {
      location.assign(said.signIn);
      return null;
    }
    if (answer.ok) {
      return said;
    }
    toast(said.message ?? trouble("trouble"));
  } catch {
    toast(trouble(navigator.onLine ? "trouble" : "offline"));
  }
  return null;
}

function trouble(kind: "trouble" | "offline"): string {
  return document.getElementById("toasts")!.dataset[kind]!;
}
