import { asForm, type Fields } from "./fields";
import { request } from "../app/request";

const after = 350;

/** Previews text cards while the person writes. Only the server knows where lines and pages break, so it renders them. */
export class Cards {
  private readonly place: HTMLElement;
  private timer: number | undefined;
  private asked = new AbortController();
  private drawn = "";

  constructor(
    composer: HTMLElement,
    private readonly fields: Fields,
  ) {
    this.place = composer.querySelector<HTMLElement>("[data-cards]")!;
    this.drawn = this.shape;
    fields.form.addEventListener("input", () => this.follow());
    this.wake();
  }

  private get shape(): string {
    const { title, body, template } = this.fields.writing;
    return JSON.stringify([title, body, template]);
  }

  private follow(): void {
    const { photos, template } = this.fields.writing;
    clearTimeout(this.timer);
    if (photos.length > 0 || template === "None") {
      this.asked.abort();
      this.place.hidden = true;
      this.drawn = "";
    } else if (this.shape !== this.drawn) {
      this.timer = window.setTimeout(() => void this.draw(), this.place.hidden ? 0 : after);
    }
  }

  private async draw(): Promise<void> {
    this.asked.abort();
    const { signal } = (this.asked = new AbortController());
    const shape = this.shape;
    try {
      const body = asForm(this.fields.writing);
      const answer = await request("/publish/cards", "other", { method: "POST", body, signal, redirect: "error" });
      if (answer.ok) {
        this.show(await answer.text());
        this.drawn = shape;
      }
    } catch {
      // Without a connection the last cards stay; the next input requests them again.
    }
  }

  /** Shows the cards and stays on the current one if it still exists. */
  private show(cards: string): void {
    const strip = this.place.querySelector(".slides");
    const at = strip ? strip.scrollLeft / Math.max(1, strip.clientWidth) : 0;
    this.place.replaceChildren(...new DOMParser().parseFromString(cards, "text/html").body.children);
    this.wake();
    const now = this.place.querySelector(".slides");
    now?.scrollTo({ left: Math.round(at) * now.clientWidth, behavior: "instant" });
  }

  private wake(): void {
    this.place.hidden = this.place.childElementCount === 0;
    if (!this.place.hidden) {
      void import("../carousel");
    }
  }
}
