import assert from "node:assert/strict";
import { test } from "node:test";
import { clock } from "../../src/Loquat/Web/Client/app/clock.ts";
import { begunAt } from "../../src/Loquat/Web/Client/fields/begun.ts";
import { columns } from "../../src/Loquat/Web/Client/fields/width.ts";

const begun = (text) => {
  const found = begunAt(text, text.length);
  return found && `${found.sign}${found.word}`;
};

test("wide characters and emoji count two columns", () => {
  const widths = [
    ["", 0], ["abc", 3], ["枇杷", 4], ["é", 1], ["e\u0301", 1], ["한국", 4], ["カナ", 4],
    ["👩‍👩‍👧", 2], ["❤️", 2], ["，", 2], ["𠮷", 2],
  ];
  for (const [text, width] of widths) {
    assert.equal(columns(text), width, text);
  }
});

test("a topic or a mention is found while it is typed", () => {
  const typed = [["#tr", "#tr"], ["a #旅", "#旅"], ["＃山", "#山"], ["hi @me", "@me"], ["＠mei", "@mei"], ["(#a", "#a"]];
  for (const [text, found] of typed) {
    assert.equal(begun(text), found, text);
  }
});

test("addresses, email addresses and bare signs are neither", () => {
  for (const text of ["#", "@", "a#b", "me@mail", "https://a.example/#top", "&#39", "#tr avel", "", "x/@mei"]) {
    assert.equal(begun(text), null, text);
  }
});

test("the range covers the sign and the word up to the caret", () => {
  assert.deepEqual(begunAt("see #tra and more", 8), { sign: "#", word: "tra", from: 4, to: 8 });
});

test("seconds are shown as minutes and seconds", () => {
  const times = [[0, "0:00"], [65, "1:05"], [59.9, "0:59"], [3_600, "60:00"], [NaN, "0:00"], [Infinity, "0:00"], [-3, "0:00"]];
  for (const [seconds, text] of times) {
    assert.equal(clock(seconds), text);
  }
});
