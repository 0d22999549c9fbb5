const name = "stage";

// Not yet in TypeScript's own list.
declare const navigation: { activation?: { from?: { url: string | null } | null } | null } | undefined;

/** Lets the card that was touched grow into the stage of its note, and shrink back into it. */
export function growCards(): void {
  addEventListener("pageswap", (event) => {
    const to = event.activation?.entry.url;
    if (event.viewTransition && to) {
      nameCard(to, event.viewTransition);
    }
  });
  addEventListener("pagereveal", (event) => {
    const from = typeof navigation === "undefined" ? null : navigation.activation?.from?.url;
    if (event.viewTransition && from) {
      nameCard(from, event.viewTransition);
    }
  });
}

function nameCard(address: string, transition: ViewTransition): void {
  const note = /^\/notes\/(\d+)$/.exec(new URL(address).pathname)?.[1];
  const card = note && document.querySelector<HTMLElement>(`.card[data-note="${note}"] .card-link`);
  if (!card || document.querySelector(".stage")) {
    return;
  }
  card.style.viewTransitionName = name;
  void transition.finished.finally(() => card.style.removeProperty("view-transition-name"));
}
