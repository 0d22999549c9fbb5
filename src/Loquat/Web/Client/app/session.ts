/** The server does not know any more who is writing. */
export class SignedOut extends Error {}

/** Lets the page say so, once and in one place, whoever it was that asked. */
export function signedOut(): SignedOut {
  dispatchEvent(new Event("signedout"));
  return new SignedOut();
}

/** Signing in happens somewhere else; who comes back may go on. */
export function onReturn(act: () => void): void {
  addEventListener("focus", act);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && act());
}
