import { postForm, Refused } from "../app/post-form";
import { forGood, keep, kept } from "../app/storage";
import type { Picture } from "../uploads/picture";
import type { ConversationView } from "./conversation";

interface Sent {
  id: string;
  address: string;
}

/** A message that is being sent. Until the server confirms it, a retry uses the same key. */
interface Words {
  key: string;
  body: string;
  reply: string;
  alt: string;
  picture: Picture | null;
}

/** The form that writes a message. */
export class Box {
  private readonly area: HTMLTextAreaElement;
  private picture: Picture | null = null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly room: ConversationView | null,
  ) {
    this.area = form.querySelector("textarea")!;
    if (this.area.value === "") {
      this.area.value = kept(forGood, this.store) ?? "";
    }
    this.grow();
    this.area.addEventListener("input", () => {
      this.grow();
      this.say("");
      keep(forGood, this.store, this.area.value);
      if (this.area.value !== "") {
        this.room?.typing.tell();
      }
    });
    this.area.addEventListener("keydown", (event) => this.press(event));
    this.file.addEventListener("change", () => void this.take(this.file.files?.[0]));
    this.area.addEventListener("paste", (event) => {
      const file = [...(event.clipboardData?.files ?? [])].find((each) => each.type.startsWith("image/"));
      if (file) {
        event.preventDefault();
        void this.take(file);
      }
    });
    form.querySelector("[data-remove]")!.addEventListener("click", () => this.drop());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send();
    });
    document.addEventListener("click", (event) => this.click(event));
    if (matchMedia("(pointer: fine)").matches) {
      this.area.focus({ preventScroll: true });
    }
  }

  private press(event: KeyboardEvent): void {
    // Ignores the Enter that confirms an input method's composition; Safari reports it with key code 229 only.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229 && matchMedia("(pointer: fine)").matches) {
      event.preventDefault();
      void this.send();
    } else if (event.key === "Escape" && this.reply.value !== "") {
      this.answer(null);
    }
  }

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest<HTMLElement>("[data-reply]");
    if (link && this.room && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      link.closest<HTMLDetailsElement>(".menu")!.open = false;
      this.answer(link.closest<HTMLElement>(".message"));
    } else if (target.closest("#message-form [data-cancel]")) {
      event.preventDefault();
      this.answer(null);
    } else if (target.closest("#message-form .comment-adding > summary")) {
      event.preventDefault();
      this.file.click();
    }
  }

  private answer(message: HTMLElement | null): void {
    this.reply.value = message?.dataset["message"] ?? "";
    this.form.querySelector<HTMLElement>("[data-answering]")!.hidden = message === null;
    const words = message?.querySelector<HTMLElement>(".message-words");
    const shown = this.form.querySelector<HTMLElement>("[data-answered]")!;
    shown.textContent = words?.textContent ?? message?.querySelector("bdi")?.textContent ?? "";
    shown.lang = words?.lang ?? "";
    this.area.focus();
  }

  private async send(): Promise<void> {
    const body = this.area.value.trim();
    const { blank, tooLong } = this.form.dataset;
    if (body === "" && !this.picture) {
      this.say(blank!);
      return;
    }
    if (body.length > Number(this.area.dataset["limit"])) {
      this.say(tooLong!);
      return;
    }
    const words: Words = { key: newKey(), body, reply: this.reply.value, alt: this.alt.value.trim(), picture: this.picture };
    this.empty();
    const pending = this.showPending(words);
    await this.bring(words, pending);
  }

  private async bring(words: Words, pending: HTMLElement | null): Promise<void> {
    try {
      const bring = async (): Promise<Sent> => {
        const photo = await words.picture?.arrived();
        return await postForm<Sent>(this.form.action, {
          key: words.key,
          body: words.body,
          alt: words.alt,
          ...(words.reply ? { reply: words.reply } : {}),
          ...(photo ? { photo } : {}),
        });
      };
      const sent = await (this.room ? this.room.while(bring) : bring());
      if (!this.room) {
        location.assign(sent.address);
        return;
      }
      await this.room.refresh();
      words.picture?.release();
      pending?.remove();
      this.room.toEnd();
    } catch (error) {
      this.fail(words, pending, error);
    }
  }

  /** A refused message goes back into the box. One that did not arrive stays in the list and can be sent again. */
  private fail(words: Words, pending: HTMLElement | null, error: unknown): void {
    if (error instanceof Refused || !pending) {
      pending?.remove();
      this.area.value = words.body;
      this.picture ??= words.picture;
      if (this.picture) {
        this.showThumb(this.picture);
      }
      keep(forGood, this.store, words.body);
      this.grow();
      this.say(error instanceof Refused ? error.message : this.form.dataset["failed"]!);
      this.area.focus();
      return;
    }
    pending.classList.replace("is-pending", "is-failed");
    const again = Object.assign(document.createElement("button"), {
      type: "button",
      className: "button small",
      textContent: this.form.dataset["again"]!,
    });
    again.addEventListener("click", () => {
      pending.classList.replace("is-failed", "is-pending");
      again.remove();
      this.foot(pending).textContent = this.form.dataset["sending"]!;
      void this.bring(words, pending);
    });
    this.foot(pending).textContent = `${this.form.dataset["failed"]!} `;
    this.foot(pending).append(again);
  }

  private foot(pending: HTMLElement): HTMLElement {
    return pending.querySelector<HTMLElement>(".message-foot")!;
  }

  private showPending(words: Words): HTMLElement | null {
    if (!this.room) {
      return null;
    }
    const [item, bubble, text, foot] = ["li", "div", "div", "span"].map((name) => document.createElement(name)) as
      [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    item.className = "message mine is-pending";
    bubble.className = "bubble";
    text.className = "note-body message-words";
    text.dir = "auto";
    text.textContent = words.body;
    foot.className = "message-foot";
    foot.textContent = this.form.dataset["sending"]!;
    if (words.picture?.shown) {
      const picture = Object.assign(document.createElement("img"), { src: words.picture.shown, alt: words.alt });
      const frame = document.createElement("div");
      frame.className = "message-photo";
      frame.append(picture);
      bubble.append(frame);
    }
    bubble.append(text, foot);
    item.append(bubble);
    this.room.append(item);
    return item;
  }

  private empty(): void {
    this.area.value = "";
    keep(forGood, this.store, "");
    this.grow();
    this.say("");
    this.room?.typing.sent();
    this.answer(null);
    this.picture = null;
    this.hideThumb();
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file) {
      return;
    }
    const { Picture, problemWith } = await import("../uploads/picture");
    const problem = await problemWith(file, this.form.dataset);
    this.file.value = "";
    if (problem) {
      this.say(problem);
      return;
    }
    this.picture?.drop();
    this.picture = new Picture(file, this.form.dataset["interrupted"]!);
    this.showThumb(this.picture);
    this.area.focus();
  }

  private showThumb(picture: Picture): void {
    const thumb = this.form.querySelector<HTMLElement>(".comment-thumb")!;
    this.form.querySelector<HTMLDetailsElement>(".comment-adding")!.open = true;
    thumb.hidden = false;
    this.file.hidden = true;
    thumb.querySelector("img")!.src = picture.shown ?? "";
  }

  private drop(): void {
    this.picture?.drop();
    this.picture = null;
    this.hideThumb();
    this.area.focus();
  }

  private hideThumb(): void {
    this.alt.value = "";
    this.form.querySelector<HTMLElement>(".comment-thumb")!.hidden = true;
    this.form.querySelector<HTMLDetailsElement>(".comment-adding")!.open = false;
  }

  private grow(): void {
    if (!CSS.supports("field-sizing", "content")) {
      this.area.style.height = "auto";
      this.area.style.height = `${this.area.scrollHeight + 2}px`;
    }
  }

  private say(words: string): void {
    this.form.querySelector("[data-problem]")!.textContent = words;
    this.area.ariaInvalid = words === "" ? null : "true";
  }

  private get store(): string {
    return this.form.dataset["store"]!;
  }

  private get reply(): HTMLInputElement {
    return this.form.elements.namedItem("reply") as HTMLInputElement;
  }

  private get alt(): HTMLInputElement {
    return this.form.elements.namedItem("alt") as HTMLInputElement;
  }

  private get file(): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>("[type=file]")!;
  }
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
