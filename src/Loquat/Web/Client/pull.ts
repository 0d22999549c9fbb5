import { tick } from "./app/haptics";
import { refreshFeed } from "./app/feed";
import { isNoteOpen } from "./app/layer";
import { fetchNotifications } from "./app/notifications";
import { toast } from "./app/toasts";

// The pull distance in pixels that triggers a refresh, the maximum, and the share of it that the indicator moves.
const enough = 140;
const most = 200;
const share = 0.5;

let from: { x: number; y: number } | null = null;
let sign: HTMLElement | null = null;
let isBusy = false;

// Turns off the browser's own pull-to-refresh, which reloads the page.
document.documentElement.classList.add("pulls");
// Passive listeners, so that scrolling stays smooth.
document.addEventListener("touchstart", begin, { passive: true });
document.addEventListener("touchmove", follow, { passive: true });
document.addEventListener("touchend", release, { passive: true });
document.addEventListener("touchcancel", letGo, { passive: true });

function list(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-pull]");
}

function begin(event: TouchEvent): void {
  const isFree = scrollY <= 0 && event.touches.length === 1 && !isBusy && !isNoteOpen() && !document.querySelector("dialog[open]");
  const finger = event.touches[0]!;
  from = isFree && list() ? { x: finger.clientX, y: finger.clientY } : null;
}

function follow(event: TouchEvent): void {
  const finger = event.touches[0]!;
  if (!from || event.touches.length > 1) {
    letGo();
    return;
  }
  const [down, aside] = [finger.clientY - from.y, Math.abs(finger.clientX - from.x)];
  // Not a pull: the finger moves upwards or sideways along the tabs.
  if (!sign && (aside > down || scrollY > 0)) {
    from = null;
  } else if (down > 10) {
    show(Math.min(down, most));
  }
}

function show(down: number): void {
  const words = list()!.dataset;
  sign ??= makeSign();
  const wasReady = sign.classList.contains("is-ready");
  const isReady = down >= enough;
  sign.style.setProperty("--pulled", `${Math.round(down * share)}px`);
  sign.style.setProperty("--part", String(Math.min(1, down / enough)));
  sign.classList.toggle("is-ready", isReady);
  sign.querySelector("span")!.textContent = isReady ? words["release"]! : words["pull"]!;
  if (isReady && !wasReady) {
    tick();
  }
}

function makeSign(): HTMLElement {
  const made = document.createElement("p");
  made.className = "pull";
  const logo = document.querySelector(".brand .logo")?.cloneNode(true);
  made.append(...(logo ? [logo] : []), document.createElement("span"));
  document.body.append(made);
  return made;
}

function release(): void {
  if (sign?.classList.contains("is-ready") && from) {
    from = null;
    void refresh();
  } else {
    letGo();
  }
}

async function refresh(): Promise<void> {
  const shown = list()!;
  const words = { ...shown.dataset };
  isBusy = true;
  sign!.classList.add("is-busy");
  sign!.querySelector("span")!.textContent = words["refreshing"]!;
  const isDone = await (shown.dataset["feed"] === undefined ? fetchNotifications(shown) : refreshFeed(shown));
  isBusy = false;
  letGo();
  toast(isDone ? words["done"]! : words["failed"]!);
}

function letGo(): void {
  if (!isBusy) {
    from = null;
    sign?.remove();
    sign = null;
  }
}
