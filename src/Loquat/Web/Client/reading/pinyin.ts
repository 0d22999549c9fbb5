import { request } from "../app/request";

const plain = new WeakMap<Element, Node[]>();

/** Shows the text of a note with pinyin, or without it again. If the server can't be reached, opens the page, which shows the error. */
export async function togglePinyin(link: HTMLAnchorElement): Promise<void> {
  const body = link.closest("article")?.querySelector(".note-text .note-body");
  if (!body) {
    location.assign(link.href);
    return;
  }
  const before = plain.get(body);
  if (before) {
    plain.delete(body);
    body.replaceChildren(...before);
  } else {
    const answer = await request(link.href, "fragment");
    const text = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".note-body");
    if (!text) {
      location.assign(link.href);
      return;
    }
    plain.set(body, [...body.childNodes]);
    body.replaceChildren(...text.childNodes);
  }
  body.classList.toggle("with-pinyin", !before);
  link.setAttribute("aria-pressed", String(!before));
}
