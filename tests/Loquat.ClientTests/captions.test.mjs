import assert from "node:assert/strict";
import { test } from "node:test";
import { add, change, flagOf, fresh, merge, remove, split, write } from "../../src/Loquat/Web/Client/captions/cues.ts";
import { History } from "../../src/Loquat/Web/Client/captions/history.ts";
import { read, said, written } from "../../src/Loquat/Web/Client/captions/time.ts";

test("times are shown with hours only if there are any", () => {
  assert.equal(said(0), "0:00.000");
  assert.equal(said(62_345), "1:02.345");
  assert.equal(said(3_723_004.4), "1:02:03.004");
  assert.equal(said(-5), "0:00.000");
});

test("typed times are read in every usual form", () => {
  const times = [["62.3", 62_300], ["1:02,3", 62_300], ["0:01:02.345", 62_345], [" 7 ", 7_000], ["90", 90_000], ["1:1", 61_000]];
  for (const [words, ms] of times) {
    assert.equal(read(words), ms, words);
  }
});

test("anything else is not a time", () => {
  for (const words of ["", "abc", "1:60", "1:60:00", "1:2:3:4", "-1", "1.2345", "12345"]) {
    assert.equal(read(words), null, words);
  }
});

test("what is said can be read again", () => {
  for (const ms of [0, 1, 999, 59_999, 60_000, 3_599_999, 3_600_000, 35_999_999]) {
    assert.equal(read(said(ms)), ms);
  }
});

test("WebVTT times always have hours", () => {
  assert.equal(written(62_345), "00:01:02.345");
  assert.equal(written(3_600_000), "01:00:00.000");
});

test("a new cue starts after the one that is shown and ends before the next", () => {
  const [first, second] = [fresh(0, 1_000, "a"), fresh(2_500, 3_000, "b")];
  const [cues, added] = add([first, second], 500, 10_000);
  assert.deepEqual([added.start, added.end], [1_000, 2_500]);
  assert.deepEqual(cues.map(({ text }) => text), ["a", "", "b"]);
  const [, late] = add(cues, 9_500, 10_000);
  assert.deepEqual([late.start, late.end], [9_500, 10_000]);
});

test("a cue is split at the caret and the position of the video", () => {
  const cue = fresh(0, 4_000, "one two");
  const [cues, second] = split([cue], cue, 4, 1_000);
  assert.deepEqual(cues.map(({ start, end, text }) => [start, end, text]), [[0, 1_000, "one"], [1_000, 4_000, "two"]]);
  assert.equal(second.text, "two");
});

test("without a caret a cue is split between words, in proportion", () => {
  const cue = fresh(0, 4_000, "one two");
  const [cues] = split([cue], cue, null, 9_000);
  assert.deepEqual(cues.map(({ text }) => text), ["one", "two"]);
  assert.equal(cues[0].end, cues[1].start);
});

test("merging joins two cues, and the last one has nothing to merge with", () => {
  const [one, two] = [fresh(0, 1_000, "a"), fresh(1_000, 2_000, "b")];
  assert.deepEqual(merge([one, two], one).map(({ start, end, text }) => [start, end, text]), [[0, 2_000, "a\nb"]]);
  assert.equal(merge([one, two], two), null);
});

test("changes create new lists in order of time", () => {
  const cues = [fresh(0, 1_000, "a"), fresh(2_000, 3_000, "b")];
  assert.deepEqual(change(cues, cues[0].id, { start: 5_000, end: 6_000 }).map(({ text }) => text), ["b", "a"]);
  assert.deepEqual(remove(cues, cues[0].id).map(({ text }) => text), ["b"]);
  assert.deepEqual(cues.map(({ text }) => text), ["a", "b"]);
});

test("flags name what is wrong with a cue", () => {
  const cues = [
    fresh(2_000, 1_000, "a"), fresh(2_000, 3_000, " "), fresh(3_000, 5_000, "b"), fresh(4_000, 6_000, "c"), fresh(9_000, 9_500, "d"),
  ];
  assert.deepEqual(cues.map((_, index) => flagOf(cues, index, 9_000)), ["backwards", "empty", "overlaps", null, "late"]);
});

test("text in WebVTT can't contain markup, and empty cues are left out", () => {
  assert.equal(write([fresh(0, 1_000, "<b>a & b</b>\n\n c "), fresh(1_000, 2_000, " ")]),
    "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n&lt;b&gt;a &amp; b&lt;/b&gt;\nc\n");
});

test("undo treats changes of the same name as one step", () => {
  const history = new History("");
  history.go("a", "typing");
  history.go("ab", "typing");
  history.go("b");
  assert.ok(history.undo());
  assert.equal(history.now, "ab");
  assert.ok(history.undo());
  assert.equal(history.now, "");
  assert.ok(!history.undo());
  assert.ok(history.redo());
  history.go("c");
  assert.ok(!history.canRedo);
});
