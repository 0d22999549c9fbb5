// Who stopped the page, or waits in vain, may press again.
const patience = 10_000;

/** What was pressed shows that it is under way, and is not sent twice, until another page comes. */
export function showWhatIsUnderWay(): void {
  document.addEventListener("submit", (event) => {
    const { submitter } = event;
    if (submitter?.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      return;
    }
    // After all others have had their say: what they take over is theirs to show.
    setTimeout(() => {
      if (!event.defaultPrevented) {
        submitter?.setAttribute("aria-busy", "true");
        setTimeout(() => submitter?.removeAttribute("aria-busy"), patience);
      }
    });
  });
  // Back from the cache of the browser the page is as it was left.
  addEventListener("pageshow", () =>
    document.querySelectorAll("button[aria-busy]").forEach((button) => button.removeAttribute("aria-busy")),
  );
}
