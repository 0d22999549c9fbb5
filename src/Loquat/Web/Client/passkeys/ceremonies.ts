import { Refused } from "./refused";
import { request } from "../app/request";

export async function makePasskey(address: string, form: FormData): Promise<unknown> {
  const options = await optionsFrom(address, { handle: text(form, "handle"), displayName: text(form, "displayName") });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return json(await navigator.credentials.create({ publicKey }));
}

export async function usePasskey(): Promise<unknown> {
  const options = await optionsFrom("/passkeys/request-options", {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return json(await navigator.credentials.get({ publicKey }));
}

async function optionsFrom(address: string, fields: Record<string, string>): Promise<unknown> {
  const response = await request(address, "json", { method: "POST", body: new URLSearchParams(fields) });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refused((answer as { message?: string } | null)?.message ?? "");
  }
  return answer;
}

function json(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) {
    throw new DOMException("No credential", "NotAllowedError");
  }
  return credential.toJSON();
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
