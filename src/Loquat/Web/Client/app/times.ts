const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ["minute", 60, 60],
  ["hour", 3600, 24],
  ["day", 86400, 7],
];

const language = document.documentElement.lang;
// Created on first use, because constructing a formatter is slow.
let relative: Intl.RelativeTimeFormat | undefined;
let exact: Intl.DateTimeFormat | undefined;
const justNow = document.getElementById("toasts")!.dataset["now"]!;

/** Renders dates as "3 hours ago" and keeps them current. Dates older than a week are shown as dates. */
export function sayTimes(): void {
  sayAll(document);
  document.addEventListener("htmx:load", (event) => sayAll(event.target as Element));
  setInterval(() => sayAll(document), 60_000);
}

function sayAll(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>("time[datetime]")) {
    const at = new Date(time.dateTime);
    const said = say((Date.now() - at.getTime()) / 1000);
    if (said !== null) {
      time.textContent = said;
    }
    exact ??= new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
    time.title = exact.format(at);
  }
}

function say(seconds: number): string | null {
  if (seconds < 45) {
    return seconds < -60 ? null : justNow;
  }
  for (const [unit, size, end] of steps) {
    const count = Math.max(1, Math.round(seconds / size));
    if (count < end) {
      relative ??= new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "long" });
      return relative.format(-count, unit);
    }
  }
  return null;
}
