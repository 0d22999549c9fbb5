/** Fetches what only some pages need, when they do. */
export function loadIslands(): void {
  loadIn(document);
  document.addEventListener("htmx:load", (event) => loadIn(event.target as Element));
}

function loadIn(root: ParentNode): void {
  if (root.querySelector("photo-carousel")) {
    void import("../carousel");
  }
}
