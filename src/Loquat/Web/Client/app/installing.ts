// Whatever the page needs first comes first.
const after = 1500;

/** Brings the worker to the device, where browsers allow one. A browser asks by itself whether there is a newer one. */
export function bringWorker(): void {
  if (!isSecureContext || !("serviceWorker" in navigator)) {
    return;
  }
  // A page that is read without a line opens when there is one again.
  if (document.querySelector("[data-offline-page]")) {
    addEventListener("online", () => location.reload());
    return;
  }
  const bring = () => setTimeout(() => void navigator.serviceWorker.register(`/sw.js?language=${document.documentElement.lang}`).catch(() => undefined), after);
  if (document.readyState === "complete") {
    bring();
  } else {
    addEventListener("load", bring);
  }
}
