import { request } from "../app/request";

export type Saved = { kind: "saved"; version: number } | { kind: "refused"; message: string } | { kind: "away" };

/** Submits the form, which already contains the written cues. */
export async function save(form: HTMLFormElement): Promise<Saved> {
  try {
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const answer = await request(form.action, "json", { method: "POST", body: fields });
    const said = (await answer.json()) as { version?: number; message?: string };
    return answer.ok && said.version !== undefined
      ? { kind: "saved", version: said.version }
      : { kind: "refused", message: said.message ?? "" };
  } catch {
    return { kind: "away" };
  }
}
