const language = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "long" });
const dayOfOtherYear = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" });

/** Shows times and days in the reader's time zone, which the server does not know. */
export function sayClocks(list: HTMLElement, words: DOMStringMap): void {
  for (const time of list.querySelectorAll<HTMLElement>("[data-clock]")) {
    time.textContent = clock.format(new Date(time.dataset["clock"]!));
  }
  list.querySelectorAll(".day").forEach((line) => line.remove());
  let before = "";
  for (const message of list.querySelectorAll<HTMLElement>("[data-at]")) {
    const at = new Date(message.dataset["at"]!);
    const its = at.toDateString();
    if (its !== before) {
      before = its;
      const line = document.createElement("li");
      line.className = "day";
      line.append(Object.assign(document.createElement("span"), { textContent: nameOf(at, words) }));
      message.before(line);
    }
  }
}

function nameOf(at: Date, words: DOMStringMap): string {
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return at.toDateString() === now.toDateString() ? words["today"]!
    : at.toDateString() === yesterday.toDateString() ? words["yesterday"]!
    : at.getFullYear() === now.getFullYear() ? day.format(at) : dayOfOtherYear.format(at);
}
