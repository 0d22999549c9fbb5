// The button works again after this time, in case the person stopped the navigation or no response arrives.
const patience = 10_000;

/** Marks the pressed button as busy and blocks a second submit until the next page loads. */
export function showWhatIsUnderWay(): void {
  document.addEventListener("submit", (event) => {
    const { submitter } = event;
    if (submitter?.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      return;
    }
    // Runs after all other submit handlers. A handler that took over the submit shows its own progress.
    setTimeout(() => {
      if (!event.defaultPrevented) {
        submitter?.setAttribute("aria-busy", "true");
        setTimeout(() => submitter?.removeAttribute("aria-busy"), patience);
      }
    });
  });
  // A page restored from the browser's back/forward cache still has its busy buttons.
  addEventListener("pageshow", () =>
    document.querySelectorAll("button[aria-busy]").forEach((button) => button.removeAttribute("aria-busy")),
  );
}
