import { postForm, Refused, Unreachable } from "../app/post-form";
import { say } from "../app/announce";
import { keep, kept, untilClosed } from "../app/storage";
import { showTally } from "../app/tallies";
import { Counters } from "../fields/counters";
import { Suggestions } from "../fields/suggestions";
import { mayBePicture } from "../uploads/kinds";
import type { Picture } from "../uploads/picture";
import { replace, showPending, type Words } from "./pending";

/** The server's response: the rendered comment and the new count. */
interface Written {
  id: string;
  html: string;
  comments: number;
}

const boxes = new WeakMap<HTMLFormElement, CommentBox>();

export function boxOf(form: HTMLFormElement): CommentBox {
  const known = boxes.get(form) ?? new CommentBox(form);
  boxes.set(form, known);
  return known;
}

/** The only comment form under a note. It moves below the comment that is replied to, and back. */
export class CommentBox {
  private readonly area: HTMLTextAreaElement;
  private readonly home = document.createComment("");
  private answered: HTMLAnchorElement | null = null;
  private kept = "";
  private picture: Picture | null = null;
  /** A comment that the server may have received. The same text is sent again under the same key, so it can't arrive twice. */
  private unsure: { key: string; said: string } | null = null;

  constructor(private readonly form: HTMLFormElement) {
    this.area = form.querySelector("textarea")!;
    form.before(this.home);
    new Counters(form);
    new Suggestions(this.area, form.dataset["suggestions"]!, { one: form.dataset["notesOne"]!, other: form.dataset["notesOther"]! });
    this.area.addEventListener("input", () => this.grow());
    this.area.addEventListener("focus", () => this.comeUp());
    this.area.addEventListener("keydown", (event) => this.press(event));
    this.area.addEventListener("paste", (event) => this.paste(event));
    this.file.addEventListener("change", () => void this.take(this.file.files?.[0]));
    if (document.activeElement === this.area) {
      this.comeUp();
    }
    // A file may have been picked before this module was loaded.
    void this.take(this.file.files?.[0]);
    form.querySelector("[data-remove]")!.addEventListener("click", () => this.removePicture());
    if (this.area.value === "") {
      this.area.value = kept(untilClosed, this.storeName) ?? "";
      keep(untilClosed, this.storeName, null);
      this.grow();
    }
  }

  answer(link: HTMLAnchorElement, text?: string): void {
    this.goHome(false);
    this.answered = link;
    this.kept = this.area.value;
    const isOwn = link.closest(".comment")!.querySelector("[data-own]") !== null;
    this.form.action = `/notes/${link.dataset["answer"]}/comments`;
    link.closest(".comment")!.after(this.form);
    this.show(".answering").hidden = false;
    this.show(".answering span").textContent = this.form.dataset["answering"]!.replace("{0}", link.dataset["name"]!);
    this.write(text ?? (isOwn ? "" : `@${link.dataset["handle"]} `));
    this.area.focus({ preventScroll: true });
    this.form.scrollIntoView({ block: "nearest" });
  }

  goHome(isLeaving = true): void {
    const from = this.answered;
    if (!from) {
      return;
    }
    this.answered = null;
    this.form.action = this.form.dataset["home"]!;
    this.show(".answering").hidden = true;
    if (this.home.isConnected) {
      this.home.after(this.form);
    }
    this.write(this.kept);
    if (isLeaving) {
      from.focus();
    }
  }

  pick(): void {
    this.file.click();
  }

  async send(): Promise<void> {
    const text = this.area.value.trim();
    const { blank, tooLong, sent } = this.form.dataset;
    const problem = text === "" && !this.picture ? blank! : this.area.value.length > Number(this.area.dataset["limit"]) ? tooLong! : "";
    this.say(problem);
    if (problem !== "") {
      this.area.focus();
      return;
    }
    const words: Words = { text, alt: this.alt.value.trim(), action: this.form.action, answered: this.answered, picture: this.picture };
    const said = JSON.stringify([text, words.alt, words.action, words.picture?.id]);
    const key = this.unsure?.said === said ? this.unsure.key : newKey();
    const pending = showPending(this.form, words);
    this.empty();
    // The form has moved back and would take the focus with it.
    words.answered?.focus({ preventScroll: true });
    try {
      if (words.picture) {
        pending.querySelector("footer")!.textContent = this.form.dataset["pictureSending"]!;
      }
      const photo = await words.picture?.arrived();
      const { html, comments } = await postForm<Written>(words.action, { key, body: text, alt: words.alt, ...(photo ? { photo } : {}) });
      this.unsure = null;
      words.picture?.release();
      replace(pending, html);
      showTally(this.root, { comments });
      say(sent!);
    } catch (error) {
      this.unsure = error instanceof Unreachable ? { key, said } : null;
      pending.remove();
      this.putBack(words, error);
    }
  }

  /** Puts a comment that could not be sent back into the box, before any text that was typed since. */
  private putBack(words: Words, error: unknown): void {
    const begun = this.area.value;
    const text = begun.trim() === "" ? words.text : `${words.text}\n${begun}`;
    if (words.answered?.isConnected) {
      this.answer(words.answered, text);
    } else {
      this.write(text);
    }
    if (words.picture && !this.picture) {
      this.alt.value = words.alt;
      this.showPicture(words.picture);
    }
    this.say(
      error instanceof Refused ? error.message : document.getElementById("toasts")!.dataset[navigator.onLine ? "trouble" : "offline"]!,
    );
    if (error instanceof Refused && error.isSignedOut) {
      keep(untilClosed, this.storeName, text);
      location.assign(`/sign-in?returnTo=${encodeURIComponent(`${location.pathname}#comments`)}`);
      return;
    }
    this.area.focus();
  }

  private empty(): void {
    this.say("");
    this.alt.value = "";
    this.showPicture(null);
    if (this.answered) {
      this.goHome(false);
    } else {
      this.write("");
    }
  }

  /** If only the top of the comments is visible, scrolls so that there is space for the form. */
  private comeUp(): void {
    const section = this.form.closest(".comments")!;
    if (section.getBoundingClientRect().top > innerHeight / 2) {
      section.scrollIntoView({ block: "start" });
    }
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) {
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.send();
    } else if (event.key === "Escape" && this.answered) {
      // One press of Escape closes one thing: the note stays open.
      event.preventDefault();
      this.goHome();
    }
  }

  private paste(event: ClipboardEvent): void {
    const picture = [...(event.clipboardData?.files ?? [])].find(mayBePicture);
    if (picture && event.clipboardData!.getData("text/plain") === "") {
      event.preventDefault();
      void this.take(picture);
    }
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file) {
      return;
    }
    const { problemWith, Picture } = await import("../uploads/picture");
    const problem = await problemWith(file, this.form.dataset);
    this.say(problem ?? "");
    if (!problem) {
      this.picture?.drop();
      this.showPicture(new Picture(file, this.form.dataset["interrupted"]!));
    }
    // Allows the same file to be picked again, and keeps it out of the form data.
    this.file.value = "";
  }

  private removePicture(): void {
    this.picture?.drop();
    this.showPicture(null);
    this.area.focus();
  }

  private showPicture(picture: Picture | null): void {
    this.picture = picture;
    this.form.querySelector<HTMLDetailsElement>(".comment-adding")!.open = picture !== null;
    this.file.hidden = picture !== null;
    const thumb = this.show(".comment-thumb");
    thumb.hidden = picture === null;
    if (picture?.shown) {
      thumb.querySelector("img")!.src = picture.shown;
    }
  }

  private write(text: string): void {
    this.area.value = text;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private grow(): void {
    if (!CSS.supports("field-sizing", "content")) {
      this.area.style.height = "auto";
      this.area.style.height = `${this.area.scrollHeight + 2}px`;
    }
  }

  private say(words: string): void {
    this.show("[data-problem]").textContent = words;
    this.area.ariaInvalid = words === "" ? null : "true";
  }

  private show(selector: string): HTMLElement {
    return this.form.querySelector<HTMLElement>(selector)!;
  }

  private get alt(): HTMLInputElement {
    return this.form.elements.namedItem("alt") as HTMLInputElement;
  }

  private get file(): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>("[type=file]")!;
  }

  private get root(): string {
    return /\d+/.exec(this.form.dataset["home"]!)![0];
  }

  private get storeName(): string {
    return `comment ${this.root}`; // stored: sessionStorage
  }
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
