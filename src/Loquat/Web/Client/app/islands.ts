import { reminderMinutes } from "./well-being";

/** Loads the modules that only some pages need. */
export function loadIslands(): void {
  if (reminderMinutes()) {
    void import("./screen-time");
  }
  loadIn(document);
  document.addEventListener("htmx:load", (event) => loadIn(event.target as Element));
  for (const begun of ["focusin", "change"]) {
    document.addEventListener(begun, ({ target }) => (target as Element).closest("#comment-form") && void callComments());
  }
  document.addEventListener(
    "focusin",
    ({ target }) =>
      /^(find|place)$/.test((target as Element).id) &&
      void import("../search/box").then(
        ({ offerBelow }) => offerBelow(target as HTMLInputElement),
        () => undefined,
      ),
  );
  // In the capture phase, before handlers that can't process these events yet.
  document.addEventListener("click", later, true);
  document.addEventListener("submit", later, true);
}

function loadIn(root: ParentNode): void {
  if (root.querySelector("photo-carousel")) {
    void import("../carousel");
  }
  if (root.querySelector("[data-video-preview]") && matchMedia("(hover: hover)").matches) {
    void import("./video-previews");
  }
  if (root.querySelector("watch-feed")) {
    void import("../watch");
  }
  if (root.querySelector("[data-order]")) {
    void import("./ordering");
  }
  if (root.querySelector("video-player")) {
    void import("../player");
  }
  if (root.querySelector("word-review")) {
    void import("../review");
  }
  if (root.querySelector("[data-listen]")) {
    void import("../reading");
  }
  if (root.querySelector("caption-editor")) {
    void import("../captions");
  }
  if (navigator.maxTouchPoints > 0 && root.querySelector("[data-pull]")) {
    void import("../pull");
  }
}

let areCommentsThere = false;

/** If the module can't be loaded, links and forms work as without JavaScript. */
async function callComments(): Promise<void> {
  await import("../comments").catch(() => undefined);
  areCommentsThere = true;
}

/** Holds the first click or submit in the comments until their module is loaded. */
function later(event: Event): void {
  const does = event.type === "click" ? ".comments [data-answer], .comment-adding > summary" : ".comments form[data-do], #comment-form";
  const doer = (event.target as Element).closest<HTMLElement>(does);
  const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  if (areCommentsThere || !doer || ctrlKey || metaKey || shiftKey || !document.querySelector("#comment-form")) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  void callComments().then(() => (doer instanceof HTMLFormElement ? doer.requestSubmit() : doer.click()));
}
