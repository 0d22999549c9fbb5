import { reminderMinutes } from "./well-being";
import { forGood, keep, kept } from "./storage";
import { request } from "./request";

/** The screen time of today in this browser, over all tabs. `due` is the second at which to remind, or null for not again today. */
interface Today { // stored: JSON in localStorage
  day: string;
  seconds: number;
  due: number | null;
  /** The choice that `due` was computed from. */
  minutes: number;
  /** The time of the last beat in milliseconds. If two tabs are visible, only one counts. */
  at: number;
}

const shelf = "today"; // stored: localStorage
const beat = 5;
/** After this long without input, and with nothing playing, the person counts as away. */
const patience = 120_000;
const longer = 15 * 60;

let touched = Date.now();
let isAsking = false;

for (const touch of ["pointermove", "pointerdown", "keydown", "scroll", "wheel"]) {
  addEventListener(touch, () => (touched = Date.now()), { capture: true, passive: true });
}
setInterval(count, beat * 1000);
showToday();

/** The local date, not UTC. */
function dayOf(now: Date): string {
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
}

function read(): Today {
  const [day, minutes] = [dayOf(new Date()), reminderMinutes()];
  const fresh = { day, minutes, seconds: 0, due: minutes * 60, at: 0 };
  try {
    const found = JSON.parse(kept(forGood, shelf) ?? "null") as Today | null;
    if (found?.day === day) {
      return found.minutes === minutes ? found : { ...fresh, seconds: found.seconds };
    }
  } catch {
    // Unreadable data is replaced.
  }
  return fresh;
}

function write(today: Today): void {
  keep(forGood, shelf, JSON.stringify(today));
}

function count(): void {
  const now = Date.now();
  const isHere = !document.hidden && (now - touched < patience || isPlaying());
  const today = read();
  if (!isHere || now - today.at < (beat - 1) * 1000) {
    return;
  }
  const counted = { ...today, seconds: today.seconds + beat, at: now };
  write(counted);
  showToday();
  if (counted.due !== null && counted.seconds >= counted.due) {
    void ask(counted);
  }
}

function isPlaying(): boolean {
  return [...document.querySelectorAll<HTMLMediaElement>("video, audio")].some(({ paused }) => !paused);
}

function showToday(): void {
  const line = document.querySelector<HTMLElement>("[data-today]");
  if (line) {
    line.textContent = line.dataset["today"]!.replace("{0}", String(Math.floor(read().seconds / 60)));
    line.hidden = false;
  }
}

/** Skips while the person types or another dialog is open; the next beat tries again. */
async function ask({ seconds }: Today): Promise<void> {
  const isBusy = document.querySelector("dialog[open]") || document.activeElement?.matches("input, textarea, [contenteditable]");
  if (isAsking || isBusy) {
    return;
  }
  isAsking = true;
  const sheet = await fetchSheet();
  if (!sheet) {
    isAsking = false;
    return;
  }
  const title = sheet.querySelector<HTMLElement>("[data-words]")!;
  title.textContent = title.dataset["words"]!.replace("{0}", String(Math.floor(seconds / 60)));
  document.body.append(sheet);
  document.querySelectorAll<HTMLMediaElement>("video, audio").forEach((player) => player.pause());
  bind(sheet);
  sheet.showModal();
}

async function fetchSheet(): Promise<HTMLDialogElement | null> {
  try {
    const answer = await request("/settings/wellbeing/pause", "fragment");
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("dialog") : null;
  } catch {
    return null;
  }
}

function bind(sheet: HTMLDialogElement): void {
  const part = (name: string) => sheet.querySelector<HTMLElement>(`[data-${name}]`)!;
  let next: number | null | undefined;
  // Escape and the return from a break both postpone the next reminder.
  sheet.addEventListener("close", () => {
    const today = read();
    write({ ...today, due: next === undefined ? today.seconds + longer : next });
    sheet.remove();
    isAsking = false;
  });
  // Key presses must not reach the page below.
  sheet.addEventListener("keydown", (event) => event.stopPropagation());
  part("rest").addEventListener("click", () => {
    part("question").hidden = true;
    part("farewell").hidden = false;
    sheet.setAttribute("aria-label", part("farewell").querySelector("h2")!.textContent!);
    sheet.removeAttribute("aria-labelledby");
    part("back").focus();
  });
  part("enough").addEventListener("click", () => {
    next = null;
    sheet.close();
  });
  part("longer").addEventListener("click", () => sheet.close());
  part("back").addEventListener("click", () => sheet.close());
}
