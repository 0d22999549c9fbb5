import { isCalm } from "./well-being";
import { say } from "./announce";
import { listedAt } from "./tallies";
import { request } from "./request";

const every = 45_000;

/** Shows a button when there are new notes; the reader decides when to load them. */
export function announceNew(): void {
  const feed = document.querySelector<HTMLElement>("[data-feed]");
  if (feed && !isCalm()) {
    setInterval(() => void ask(feed), every);
    document.addEventListener("visibilitychange", () => void ask(feed));
  }
}

async function ask(feed: HTMLElement): Promise<void> {
  if (document.hidden || !listedAt) {
    return;
  }
  try {
    const answer = await request(`/new?since=${listedAt}&feed=${feed.dataset["feed"]}`, "other");
    const { count } = (await answer.json()) as { count: number };
    if (answer.ok && count > 0) {
      show(feed, count);
    }
  } catch {
    // The next interval tries again.
  }
}

function show(feed: HTMLElement, count: number): void {
  let news = document.querySelector<HTMLAnchorElement>(".news");
  if (!news) {
    news = Object.assign(document.createElement("a"), { className: "news", href: feed.dataset["home"]! });
    const room = document.createElement("div");
    room.className = "new-notes-frame";
    room.append(news);
    feed.before(room);
    // Reloads from the top even if the address is the same.
    news.addEventListener("click", (event) => {
      event.preventDefault();
      history.replaceState(null, "", feed.dataset["home"]);
      location.reload();
    });
  }
  const words = (count === 1 ? feed.dataset["newOne"]! : feed.dataset["newOther"]!).replace("{0}", String(count));
  if (news.textContent !== words) {
    news.textContent = words;
    say(words);
  }
}
