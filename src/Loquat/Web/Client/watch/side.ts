import htmx from "htmx.org";
import { request } from "../app/request";

/** The comments of the current note: beside it on a wide window, in a sheet over it on a phone. */
export class Side {
  private shown = "";

  constructor(
    private readonly element: HTMLElement,
    private readonly closed: () => void,
  ) {
    element.querySelector("[data-close]")!.addEventListener("click", () => this.close());
  }

  async toggle(note: string): Promise<void> {
    if (!this.element.hidden) {
      this.close();
      return;
    }
    this.element.hidden = false;
    await this.load(note);
    this.element.querySelector<HTMLElement>("[data-close]")!.focus();
  }

  /** Another note became current. */
  follow(note: string): void {
    if (!this.element.hidden && this.shown !== note) {
      void this.load(note);
    }
  }

  close(): boolean {
    const wasOpen = !this.element.hidden;
    this.element.hidden = true;
    this.room.replaceChildren();
    this.shown = "";
    if (wasOpen) {
      this.closed();
    }
    return wasOpen;
  }

  private get room(): HTMLElement {
    return this.element.querySelector<HTMLElement>("[data-room]")!;
  }

  private async load(note: string): Promise<void> {
    this.shown = note;
    this.room.setAttribute("aria-busy", "true");
    try {
      const answer = await request(`/notes/${note}`, "fragment");
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const comments = page.querySelector<HTMLElement>(".comments");
      if (this.shown !== note || !comments) {
        return;
      }
      const holder = document.createElement("div");
      holder.dataset["note"] = note;
      const strip = page.querySelector<HTMLElement>(".series-strip");
      if (strip) {
        // Links to other parts of the series stay in the watch view.
        strip
          .querySelectorAll<HTMLAnchorElement>("a[data-part]")
          .forEach((part) => part.setAttribute("href", part.getAttribute("href")!.replace("/notes/", "/watch/")));
        holder.append(document.adoptNode(strip));
      }
      holder.append(document.adoptNode(comments));
      this.room.replaceChildren(holder);
      htmx.process(holder);
      htmx.trigger(holder, "htmx:load");
    } catch {
      location.assign(`/notes/${note}#comments`);
    } finally {
      this.room.removeAttribute("aria-busy");
    }
  }
}
