import assert from "node:assert/strict";
import { test } from "node:test";
import { largest, moved, pulled, scaled, turned, whole } from "../../src/Loquat/Web/Client/photos/cuts.ts";
import { readEdit, sameEdit, writeEdit } from "../../src/Loquat/Web/Client/photos/edits.ts";

const middle = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };
const near = (cut) => Object.values(cut).map((share) => Number(share.toFixed(6)));

test("the largest cut of a ratio is centred and touches two sides", () => {
  assert.deepEqual(near(largest(1, 2)), [0.25, 0, 0.5, 1]);
  assert.deepEqual(near(largest(2, 1)), [0, 0.25, 1, 0.5]);
  assert.deepEqual(near(largest(3 / 4, 3 / 4)), near(whole));
});

test("a cut never leaves the picture when it is moved", () => {
  assert.deepEqual(near(moved(middle, 1, -1)), [0.5, 0, 0.5, 0.5]);
  assert.deepEqual(near(moved(middle, 0.1, 0.1)), [0.35, 0.35, 0.5, 0.5]);
});

test("pulling a corner keeps the opposite corner in place", () => {
  for (const corner of ["nw", "ne", "sw", "se"]) {
    const cut = pulled(middle, corner, 0.1, 0.1, null);
    assert.equal(corner.endsWith("w") ? cut.left + cut.width : cut.left, corner.endsWith("w") ? 0.75 : 0.25, corner);
    assert.equal(corner.startsWith("n") ? cut.top + cut.height : cut.top, corner.startsWith("n") ? 0.75 : 0.25, corner);
  }
});

test("pulling keeps a ratio, a minimum size and the borders", () => {
  const cut = pulled(middle, "se", 0.2, 0, 2);
  assert.equal((cut.width / cut.height).toFixed(6), "2.000000");
  assert.deepEqual(near(pulled(middle, "se", -1, -1, null)), [0.25, 0.25, 0.05, 0.05]);
  assert.deepEqual(near(pulled(middle, "se", 5, 5, null)), [0.25, 0.25, 0.75, 0.75]);
});

test("scaling stays around the middle and inside the picture", () => {
  assert.deepEqual(near(scaled(middle, 0.5)), [0.375, 0.375, 0.25, 0.25]);
  assert.deepEqual(near(scaled(middle, 9)), near(whole));
});

test("four turns lead back to the same part", () => {
  const cut = { left: 0.1, top: 0.2, width: 0.3, height: 0.4 };
  assert.deepEqual(near([1, 2, 3, 4].reduce((part) => turned(part, true), cut)), near(cut));
  assert.deepEqual(near(turned(turned(cut, true), false)), near(cut));
});

test("edits are read and written in the format of the server", () => {
  assert.deepEqual(readEdit("90 0.1 0 0.75 1"), { rotation: 90, cut: { left: 0.1, top: 0, width: 0.75, height: 1 } });
  assert.equal(writeEdit(readEdit("90 0.1 0 0.75 1")), "90 0.1 0 0.75 1");
  assert.equal(writeEdit(readEdit("")), "0 0 0 1 1");
  assert.ok(sameEdit("", "0 0 0 1 1"));
  assert.ok(!sameEdit("", "90 0 0 1 1"));
});
