import { isStill } from "./well-being";

const name = "stage";

// Not yet in TypeScript's own list.
declare const navigation: { activation?: { from?: { url: string | null } | null } | null } | undefined;

/** Lets the card that was touched grow into the stage of its note, and shrink back into it. */
export function growCards(): void {
  addEventListener("pageswap", (event) => {
    // Where the browser does not tell what comes next, as after some redirects, there is no entry.
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

/** Changes the page so that the picture of the card becomes the stage, or the stage becomes it again. */
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
  // One that gives way to the next is no trouble.
  transition.ready.catch(() => undefined);
  void transition.finished.catch(() => undefined).finally(() => picture.style.removeProperty("view-transition-name"));
}
