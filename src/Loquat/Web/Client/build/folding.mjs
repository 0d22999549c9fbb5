import { readFileSync } from "node:fs";
import { join } from "node:path";

// The same folding as SearchFolding and PlaceKeys in C#. A test compares both for every name of the gazetteer.
export function readFolding(out) {
  const direct = new Map();
  for (const line of readFileSync(join(out, "../languages/simplified-characters.txt"), "utf8").split("\n")) {
    const characters = [...line];
    if (characters.length === 2) {
      direct.set(characters[0], characters[1]);
    }
  }
  return (name) =>
    [...step(step(name))]
      .map((character) => simplified(direct, character))
      .join("")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
      .trim();
}

function step(text) {
  return spell(text.normalize("NFKC").toLowerCase())
    .normalize("NFD")
    .replace(/[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u064B-\u065F\u0670\u0640\u0591-\u05C7\uFE00-\uFE0F]/g, "")
    .normalize("NFC");
}

function spell(text) {
  return text.replace(
    /[ßæœøđðłıþς]/g,
    (letter) => ({ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ς: "σ" })[letter],
  );
}

function simplified(direct, character) {
  for (let steps = 0; steps <= 4 && direct.has(character) && direct.get(character) !== character; steps++) {
    character = direct.get(character);
  }
  return character;
}
