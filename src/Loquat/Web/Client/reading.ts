import { passageAround } from "./reading/passage";
import { pointedAt } from "./reading/point";
import { showSheet } from "./reading/sheet";

export { togglePinyin } from "./reading/pinyin";
import "./reading/saving";
import "./reading/voice";

/** Looks up the word at a point of a text; does nothing where there is none. */
export async function lookUpAt(body: HTMLElement, x: number, y: number): Promise<void> {
  const pointed = pointedAt(body, x, y);
  if (!pointed) {
    return;
  }
  const passage = passageAround(pointed.text, pointed.at);
  const language = languageOf(body, passage.text[passage.at]!);
  if (!language) {
    return;
  }
  const query = new URLSearchParams({ language, text: passage.text, at: String(passage.at) });
  const note = body.closest<HTMLElement>("article.note")?.dataset["note"];
  if (note) {
    query.set("note", note);
  }
  await showSheet(`/words?${query}`, body, (start, length) => pointed.rangeOf(passage.from + start, length));
}

/** Opens the answer for a word of a list. */
export async function openWord(link: HTMLAnchorElement): Promise<void> {
  await showSheet(link.pathname + link.search, link, () => null);
}

/** A text without a language, such as a short comment, is looked up where it has Chinese characters. */
function languageOf(body: HTMLElement, character: string): string | null {
  const language = body.closest<HTMLElement>("[lang]")?.lang.split("-")[0] ?? "";
  return language === "zh" || language === "en" ? language : language === "" && /\p{Script=Han}/u.test(character) ? "zh" : null;
}
