import { request } from "./request";

// Milliseconds to wait, so that the page loads its own resources first.
const after = 1500;

/** The pause between two connection checks doubles from the first value to the second. */
const [soon, late] = [2000, 60_000];

/** Registers the service worker where the browser allows it. The browser checks for updates itself. */
export function bringWorker(): void {
  if (!isSecureContext || !("serviceWorker" in navigator)) {
    return;
  }
  if (document.querySelector("[data-offline-page]")) {
    openWithALine();
    return;
  }
  const bring = () =>
    setTimeout(
      () => void navigator.serviceWorker.register(`/sw.js?language=${document.documentElement.lang}`).catch(() => undefined),
      after,
    );
  if (document.readyState === "complete") {
    bring();
  } else {
    addEventListener("load", bring);
  }
}

/**
 * On the offline page: reloads as soon as the server can be reached. The server is polled as well, because the `online` event can fire too
 * early, and does not fire at all if only the server was down.
 */
function openWithALine(): void {
  addEventListener("online", () => location.reload());
  const look = (pause: number): void => {
    setTimeout(async () => {
      const answer = await request("/offline", "other", { cache: "no-store" }).catch(() => undefined);
      if (answer?.ok) {
        location.reload();
      } else {
        look(Math.min(late, pause * 2));
      }
    }, pause);
  };
  look(soon);
}
