import assert from "node:assert/strict";
import { test } from "node:test";
import { isOfWord, passageAround } from "../../src/Loquat/Web/Client/reading/passage.ts";

const passage = (text, word) => {
  const { text: part, at, from } = passageAround(text, text.indexOf(word));
  assert.equal(part.slice(at, at + word.length), word);
  assert.equal(text.slice(from, from + part.length), part);
  return part;
};

test("a tapped word is sent with its sentence", () => {
  const sentences = [
    ["今天很累。第一次去露营！真好", "露营", "第一次去露营！"], ["露营", "营", "露营"], ["一行\n露营去\n三行", "营", "露营去\n"],
    ["It was 3.5 km. We went home. Then", "went", " We went home."], ["Really? Yes", "Really", "Really?"],
  ];
  for (const [text, word, sentence] of sentences) {
    assert.equal(passage(text, word), sentence, text);
  }
});

test("a long sentence is cut around the word without splitting an emoji", () => {
  const part = passage("😂".repeat(80) + "露营" + "😂".repeat(80), "露营");
  assert.ok(part.length <= 202, String(part.length));
  assert.ok(part.isWellFormed?.() ?? !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(part));
});

test("only letters begin a look-up", () => {
  for (const [character, is] of [["营", true], ["é", true], ["’", true], ["，", false], [" ", false], ["3", false], ["\ud83d", false]]) {
    assert.equal(isOfWord(character), is, character);
  }
});
