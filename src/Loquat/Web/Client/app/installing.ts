// Whatever the page needs first comes first.
const after = 1500;

/** Between two looks for a line: doubled each time, from the first to the last. */
const [soon, late] = [2000, 60_000];

/** Brings the worker to the device, where browsers allow one. A browser asks by itself whether there is a newer one. */
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
 * What should stand at this address opens when there is a line again. A device may say so before it is true, and says nothing when it
 * was the server that was away.
 */
function openWithALine(): void {
  addEventListener("online", () => location.reload());
  const look = (pause: number): void => {
    setTimeout(async () => {
      const answer = await fetch("/offline", { cache: "no-store" }).catch(() => undefined);
      if (answer?.ok) {
        location.reload();
      } else {
        look(Math.min(late, pause * 2));
      }
    }, pause);
  };
  look(soon);
}
