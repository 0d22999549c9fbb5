import { isStill } from "./well-being";

const name = "stage";

// TypeScript's DOM library doesn't declare it yet.
declare const navigation: { activation?: { from?: { url: string | null } | null } | null } | undefined;

/** Animates the picture of a card into the stage of its note, and back. */
export function growCards(): void {
  addEventListener("pageswap", (event) => {
    // Some browsers give no entry, for example after certain redirects.
    const to = event.activation?.entry?.url;
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

/** Runs `change` as a view transition between the picture of the card and the stage. */
export async function growInto(card: Element | null, isOpening: boolean, change: () => void): Promise<void> {
  const picture = card?.querySelector<HTMLElement>(".card-photo, .cover");
  if (!("startViewTransition" in document) || !picture || isStill()) {
    change();
    return;
  }
  picture.style.viewTransitionName = isOpening ? name : "";
  const transition = document.startViewTransition(() => {
    change();
    picture.style.viewTransitionName = isOpening ? "" : name;
  });
  unname(picture, transition);
  await transition.updateCallbackDone;
}

function nameCard(address: string, transition: ViewTransition): void {
  const note = /^\/notes\/(\d+)$/.exec(new URL(address).pathname)?.[1];
  const picture = note && document.querySelector<HTMLElement>(`.card[data-note="${note}"] :is(.card-photo, .cover)`);
  if (!picture || document.querySelector(".stage")) {
    return;
  }
  picture.style.viewTransitionName = name;
  unname(picture, transition);
}

function unname(picture: HTMLElement, transition: ViewTransition): void {
  // A transition that is skipped for a newer one rejects `ready`; this is not an error.
  transition.ready.catch(() => undefined);
  void transition.finished.catch(() => undefined).finally(() => picture.style.removeProperty("view-transition-name"));
}
