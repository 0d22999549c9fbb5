import { exchange } from "../app/focus";
import { postForm, Refused } from "../app/post-form";
import { toast } from "../app/toasts";
import { sayClocks } from "./clock";
import { TypingLine } from "./typing";
import { request } from "../app/request";

const nearEnd = 120;

/** A conversation on the page. It requests what changed since the last request and updates the list. */
export class ConversationView {
  readonly typing: TypingLine;
  private readonly list: HTMLElement;
  private readonly scroll: HTMLElement;
  private change: string;
  private last: string;
  private seen: string;
  private isAsking = false;
  private mustAskAgain = false;
  private sends = 0;
  private below: HTMLButtonElement | null = null;

  constructor(private readonly conversation: HTMLElement) {
    this.list = conversation.querySelector<HTMLElement>("[data-messages]")!;
    this.scroll = conversation.querySelector<HTMLElement>(".conversation-scroll")!;
    this.typing = new TypingLine(conversation, conversation.querySelector<HTMLElement>("[data-typing]")!);
    this.change = conversation.dataset["change"]!;
    this.last = this.seen = conversation.dataset["last"]!;
    sayClocks(this.list, conversation.dataset);
    if (!location.hash) {
      this.toEnd();
    }
    document.addEventListener(
      "live:conversation",
      (event) =>
        (event as CustomEvent<{ conversation: string }>).detail.conversation === conversation.dataset["conversationId"] &&
        void this.refresh(),
    );
    for (const heard of ["live:open", "visibilitychange"]) {
      document.addEventListener(heard, () => !document.hidden && void this.refresh());
    }
    addEventListener("online", () => void this.refresh());
    this.scroll.addEventListener("scroll", () => this.look(), { passive: true });
    conversation.addEventListener("submit", (event) => void this.act(event));
    conversation.addEventListener("click", (event) => this.go(event));
    conversation.addEventListener("toggle", (event) => this.place(event.target as HTMLElement), true);
    this.offerEarlier();
    // Something may have changed between rendering and the start of the stream.
    void this.refresh();
  }

  /** Suspends refreshing while a message is being sent, because its response brings the changes. */
  async while<TResult>(send: () => Promise<TResult>): Promise<TResult> {
    this.sends++;
    try {
      return await send();
    } finally {
      this.sends--;
    }
  }

  async refresh(): Promise<void> {
    if (this.isAsking || this.sends > 0) {
      this.mustAskAgain = true;
      return;
    }
    this.isAsking = true;
    try {
      do {
        this.mustAskAgain = false;
        this.mustAskAgain = (await this.ask()) || this.mustAskAgain;
      } while (this.mustAskAgain && this.sends === 0);
    } catch {
      // The next live event or a reconnect tries again.
    } finally {
      this.isAsking = false;
    }
  }

  toEnd(): void {
    this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  /** Shows a message that the server has not confirmed yet. */
  append(item: HTMLElement): void {
    this.list.append(item);
    this.toEnd();
  }

  private get isAtEnd(): boolean {
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < nearEnd;
  }

  /** Returns whether there are more changes. */
  private async ask(): Promise<boolean> {
    const answer = await request(`/conversations/${this.conversation.dataset["conversationId"]}/news?since=${this.change}`, "other");
    if (answer.status === 404) {
      // The person left or was removed from the conversation.
      location.assign("/inbox");
      return false;
    }
    const news = answer.ok
      ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLElement>("[data-news]")
      : null;
    if (!news) {
      return false;
    }
    this.change = news.dataset["change"]!;
    this.last = news.dataset["last"]!;
    this.merge([...news.querySelectorAll<HTMLElement>("[data-message]")]);
    this.showNames(news);
    this.showSeen(news);
    this.look();
    return "more" in news.dataset;
  }

  private merge(changed: HTMLElement[]): void {
    if (changed.length === 0) {
      return;
    }
    const wasAtEnd = this.isAtEnd;
    let isNews = false;
    for (const made of changed.sort((one, other) => compare(one.dataset["message"]!, other.dataset["message"]!))) {
      const item = document.adoptNode(made);
      const known = document.getElementById(item.id);
      if (known) {
        exchange(known, () => known.replaceWith(item));
      } else if (this.conversation.dataset["newest"] && this.isBehindAll(item)) {
        item.classList.add("is-fresh");
        this.list.insertBefore(item, this.list.querySelector(".is-pending, .is-failed"));
        isNews = true;
        this.typing.forget();
      }
    }
    this.conversation.querySelector(".conversation-empty")?.remove();
    sayClocks(this.list, this.conversation.dataset);
    if (wasAtEnd) {
      this.toEnd();
    } else if (isNews) {
      this.offerBelow();
    }
  }

  /** Excludes older messages; they are loaded when the reader scrolls to them. */
  private isBehindAll(item: HTMLElement): boolean {
    const shown = this.list.querySelectorAll<HTMLElement>("[data-message]");
    return shown.length === 0 || compare(shown[shown.length - 1]!.dataset["message"]!, item.dataset["message"]!) < 0;
  }

  private offerBelow(): void {
    if (!this.below) {
      this.below = Object.assign(document.createElement("button"), {
        type: "button",
        className: "button small primary new-below",
        textContent: this.conversation.dataset["newBelow"]!,
      });
      this.below.addEventListener("click", () => this.toEnd());
      this.scroll.append(this.below);
    }
  }

  /** Marks the newest message as seen when the reader is at the end of the list. */
  private look(): void {
    if (!this.isAtEnd) {
      return;
    }
    this.below?.remove();
    this.below = null;
    if (!document.hidden && this.conversation.dataset["newest"] && compare(this.seen, this.last) < 0) {
      this.seen = this.last;
      void request(`/conversations/${this.conversation.dataset["conversationId"]}/seen`, "other", {
        method: "POST",
        body: new URLSearchParams({ "up-to": this.last }),
      }).then(() => document.dispatchEvent(new Event("conversation:seen")), () => undefined);
    }
  }

  /** The name or the members of a group may have changed. */
  private showNames(news: HTMLElement): void {
    const [shown, fresh] = [this.conversation, news].map((where) => where.querySelector<HTMLElement>(".conversation-names")!) as
      [HTMLElement, HTMLElement];
    if (shown.textContent !== fresh.textContent) {
      shown.replaceWith(document.adoptNode(fresh));
    }
  }

  private showSeen(news: HTMLElement): void {
    const line = this.conversation.querySelector<HTMLElement>("[data-seen]")!;
    const mine = [...this.list.querySelectorAll<HTMLElement>(".mine[data-message]")]
      .filter((item) => !item.querySelector(".message-gone"))
      .at(-1)?.dataset["message"];
    const people = [...news.querySelectorAll<HTMLElement>("[data-seen-to]")];
    const seen = mine ? people.filter((person) => compare(person.dataset["seenTo"]!, mine) >= 0).length : 0;
    const { seenOne, seenOther } = news.querySelector<HTMLElement>("[data-words]")!.dataset;
    line.textContent =
      seen === 0 || !this.conversation.dataset["newest"] ? "" : (seen === 1 ? seenOne! : seenOther!).replace("{0}", String(seen));
    this.conversation.querySelector("[data-people]")!.replaceChildren(...people);
  }

  /** Submits reactions and deletions. */
  private async act(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    if (!form.dataset["do"]) {
      return;
    }
    event.preventDefault();
    const fields = Object.fromEntries([...new FormData(form, event.submitter)].map(([name, value]) => [name, String(value)]));
    form.closest<HTMLDetailsElement>(".menu")!.open = false;
    try {
      await postForm<{ id: string }>(form.action, fields);
      await this.refresh();
    } catch (error) {
      toast(
        error instanceof Refused ? error.message : document.getElementById("toasts")!.dataset[navigator.onLine ? "trouble" : "offline"]!,
      );
    }
  }

  /** Opens the menu upwards or downwards, where there is enough space. */
  private place(menu: HTMLElement): void {
    const sheet = menu.matches(".message-menu[open]") ? menu.querySelector<HTMLElement>(".menu-sheet") : null;
    if (sheet) {
      const isUp = menu.getBoundingClientRect().top - this.scroll.getBoundingClientRect().top > sheet.offsetHeight + 12;
      menu.classList.toggle("opens-up", isUp);
      menu.classList.toggle("opens-down", !isUp);
    }
  }

  /** Scrolls to the quoted message if it is on the page. */
  private go(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>("[data-goes-to]");
    const goal = link && document.querySelector<HTMLElement>(`#message-${link.dataset["goesTo"]} .bubble`);
    if (goal && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.list.querySelectorAll(".is-meant").forEach((other) => other.classList.remove("is-meant"));
      goal.classList.add("is-meant");
      goal.scrollIntoView({ block: "center" });
      goal.focus({ preventScroll: true });
    }
  }

  private offerEarlier(): void {
    const link = this.scroll.querySelector<HTMLAnchorElement>("[data-earlier]");
    if (!link) {
      return;
    }
    link.addEventListener("click", (event) => {
      event.preventDefault();
      void this.fetchEarlier(link);
    });
    new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && void this.fetchEarlier(link), {
      root: this.scroll,
      rootMargin: "400px",
    }).observe(link);
  }

  private async fetchEarlier(link: HTMLAnchorElement): Promise<void> {
    if (link.ariaBusy === "true" || !link.isConnected) {
      return;
    }
    link.ariaBusy = "true";
    const answer = await request(link.href, "other").catch(() => null);
    link.ariaBusy = null;
    if (!answer?.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const height = this.scroll.scrollHeight - this.scroll.scrollTop;
    const next = page.querySelector("[data-earlier]")?.closest("p");
    link.closest("p")!.remove();
    this.list.prepend(
      ...[...page.querySelectorAll<HTMLElement>("[data-messages] > [data-message]")].map((item) => document.adoptNode(item)),
    );
    if (next) {
      this.list.before(document.adoptNode(next));
    }
    sayClocks(this.list, this.conversation.dataset);
    // Keeps the visible messages in place.
    this.scroll.scrollTop = this.scroll.scrollHeight - height;
    this.offerEarlier();
  }
}

/** Compares ids as strings, because they exceed JavaScript's safe integers. */
function compare(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}
