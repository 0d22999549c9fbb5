import { isStill, playsByItself } from "./well-being";

const patience = 300;

showVideos();

/** Plays some seconds of a video without sound while the mouse rests on its card. Loaded only on pages with video cards. */
function showVideos(): void {
  if (!matchMedia("(hover: hover)").matches || isStill() || !playsByItself() || isSaving()) {
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: HTMLElement | null = null;
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    const card =
      pointerType === "mouse"
        ? ((target as Element).closest<HTMLElement>(".card-link")?.querySelector<HTMLElement>("[data-video-preview]") ?? null)
        : null;
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
  const video = Object.assign(document.createElement("video"), {
    src: card.dataset["videoPreview"]!,
    muted: true,
    loop: true,
    playsInline: true,
  });
  video.ariaHidden = "true";
  video.addEventListener("error", () => video.remove());
  // Placed below the labels for the length and the count.
  card.querySelector("img:not(.tiny)")!.after(video);
  void video.play().catch(() => undefined);
}

function isSaving(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}

