import { request } from "../app/request";

// Longer than the sending interval, so that the line stays while somebody keeps typing.
const rememberedFor = 5_000;
const toldEvery = 3_000;

/** Shows who is typing. It is never stored. */
export class TypingLine {
  private readonly people = new Map<string, number>();
  private toldAt = 0;

  constructor(
    private readonly conversation: HTMLElement,
    private readonly line: HTMLElement,
  ) {
    document.addEventListener("live:typing", (event) => {
      const { conversation: where, who } = (event as CustomEvent<{ conversation: string; who: string }>).detail;
      if (where === conversation.dataset["conversationId"] && who !== conversation.dataset["me"]) {
        clearTimeout(this.people.get(who));
        this.people.set(who, window.setTimeout(() => this.forget(who), rememberedFor));
        this.show();
      }
    });
  }

  tell(): void {
    if (Date.now() - this.toldAt > toldEvery && this.conversation.dataset["accepted"]) {
      this.toldAt = Date.now();
      const address = `/conversations/${this.conversation.dataset["conversationId"]}/typing`;
      void request(address, "other", { method: "POST" }).catch(() => undefined);
    }
  }

  /** Lets the next key press report typing again at once. */
  sent(): void {
    this.toldAt = 0;
  }

  forget(who?: string): void {
    for (const known of who ? [who] : [...this.people.keys()]) {
      clearTimeout(this.people.get(known));
      this.people.delete(known);
    }
    this.show();
  }

  private show(): void {
    const names = [...this.people.keys()]
      .map((who) => this.conversation.querySelector(`[data-people] [data-person="${who}"]`)?.textContent ?? "")
      .filter((name) => name !== "");
    const { typingOne, typingMany } = this.conversation.dataset;
    this.line.textContent =
      names.length === 0
        ? ""
        : names.length === 1
          ? typingOne!.replace("{0}", names[0]!)
          : typingMany!.replace("{0}", String(names.length));
  }
}
