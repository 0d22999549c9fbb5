/** The session has ended. */
export class SignedOut extends Error {}

/** Tells the page that the session has ended, so that it is shown in one place whichever request found out. */
export function signedOut(): SignedOut {
  dispatchEvent(new Event("signedout"));
  return new SignedOut();
}

/** Runs `act` when the person returns to this tab, because signing in happens in another one. */
export function onReturn(act: () => void): void {
  addEventListener("focus", act);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && act());
}
