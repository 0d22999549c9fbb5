/** After "More", the keyboard goes on at the first new card instead of at the top of the page. */
export function followNewCards(): void {
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target } = (event as CustomEvent<{ target: Element }>).detail;
    if (!target.classList.contains("more") || !target.contains(document.activeElement)) {
      return;
    }
    const before = target.previousElementSibling;
    document.addEventListener(
      "htmx:afterSettle",
      () => before?.nextElementSibling?.querySelector<HTMLElement>(".card-link")?.focus({ preventScroll: true }),
      { once: true },
    );
  });
}
