import htmx from "htmx.org";
import type { Picture } from "../uploads/picture";

/** A comment that is being sent. If that fails, it goes back into the box. */
export interface Words {
  text: string;
  alt: string;
  action: string;
  answered: HTMLAnchorElement | null;
  picture: Picture | null;
}

/** Shows the comment as it will look until the server responds. */
export function showPending(form: HTMLFormElement, { text, answered, picture }: Words): HTMLElement {
  const section = form.closest(".comments")!;
  const pending = section
    .querySelector<HTMLTemplateElement>("template.comment-pending")!
    .content.firstElementChild!.cloneNode(true) as HTMLElement;
  const body = pending.querySelector<HTMLElement>(".comment-body")!;
  body.textContent = text;
  if (picture?.shown) {
    body.append(Object.assign(document.createElement("img"), { src: picture.shown, alt: "", className: "pending-picture" }));
  }
  pending.querySelector("footer")!.textContent = form.dataset["sending"]!;
  const answers = answered?.closest(".thread")?.querySelector(".answers");
  if (answers) {
    answers.insertBefore(pending, answers.querySelector(":scope > .comments-more"));
  } else {
    section.querySelector(".threads")!.prepend(pending);
    if (pending.getBoundingClientRect().top < 0) {
      pending.scrollIntoView({ block: "center" });
    }
  }
  return pending;
}

/** Replaces the pending comment with the one that the server rendered. */
export function replace(pending: HTMLElement, html: string): void {
  const made = new DOMParser().parseFromString(html, "text/html").querySelector<HTMLElement>("li")!;
  document.getElementById(made.id)?.remove();
  pending.replaceWith(document.adoptNode(made));
  htmx.process(made);
  htmx.trigger(made, "htmx:load");
}
