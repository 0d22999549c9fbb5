import { isStill, playsByItself } from "./well-being";

const patience = 300;

showFilms();

/** Under a mouse that stays, the card of a video shows some seconds of it, without sound. Fetched where there are such cards. */
function showFilms(): void {
  if (!matchMedia("(hover: hover)").matches || isStill() || !playsByItself() || isSaving()) {
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: HTMLElement | null = null;
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    const card = pointerType === "mouse" ? (target as Element).closest<HTMLElement>(".card-link")?.querySelector<HTMLElement>("[data-film]") ?? null : null;
    if (card === shown) {
      return;
    }
    clearTimeout(timer);
    shown?.querySelector("video")?.remove();
    shown = card;
    if (card) {
      timer = setTimeout(() => show(card), patience);
    }
  });
}

function show(card: HTMLElement): void {
  const film = Object.assign(document.createElement("video"), { src: card.dataset["film"]!, muted: true, loop: true, playsInline: true });
  film.ariaHidden = "true";
  film.addEventListener("error", () => film.remove());
  // Below the length and the count.
  card.querySelector("img:not(.tiny)")!.after(film);
  void film.play().catch(() => undefined);
}

function isSaving(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}

