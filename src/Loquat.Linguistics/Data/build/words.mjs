import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, hashTable } from "./table.mjs";

const costs = 1000;
const [begin, middle, end, single] = [0, 1, 2, 3];
const unknown = "x";
// The frequency of characters and words that the dictionary lacks.
const rare = 0.5;
const isPlainHan = /^[\u3400-\u9fff]+$/;

// The words of jieba's dictionary (MIT) with their frequencies, and the positions of characters in them. ChineseWords.cs describes the
// file.
export function writeChineseWords(here, out) {
  const entries = readEntries(here);
  const total = entries.reduce((sum, { frequency }) => sum + frequency, 0);
  const tags = [...new Set([...entries.map(({ tag }) => tag), unknown])].sort();
  const longest = new Map();
  for (const { word } of entries) {
    longest.set(word[0], Math.max(longest.get(word[0]) ?? 1, word.length));
  }
  const valueOf = ({ word, frequency, tag }) =>
    costOf(frequency / total) | (tags.indexOf(tag) << 16) | ((word.length === 1 ? longest.get(word) : 0) << 24);
  const known = new Set(entries.map(({ word }) => word));
  const others = [...longest.keys()].filter((character) => !known.has(character));
  const values = [...entries, ...others.map((word) => ({ word, frequency: rare, tag: unknown }))];
  const { positions, transitions } = readPositions(entries);
  const head = Buffer.alloc(12);
  head.write("LQW1", 0, "ascii");
  head.writeUInt16LE(tags.length, 4);
  head.writeUInt16LE(costOf(rare / total), 6);
  head.writeUInt32LE(positions.length, 8);
  const parts = [transitions, positions].map(({ buffer }) => Buffer.from(buffer));
  const table = hashTable(values.map((entry) => [hashOf(entry.word), valueOf(entry)]));
  writeFileSync(join(out, "chinese-words.bin"), Buffer.concat([head, Buffer.from(tags.join(" ").padEnd(512), "ascii"), ...parts, table]));
}

// Each line is a word, its frequency and its part of speech.
export function readEntries(here) {
  return readFileSync(join(here, "node_modules/@node-rs/jieba/dict.txt"), "utf8")
    .split("\n")
    .map((line) => line.trim().split(" "))
    .map(([word, frequency, tag]) => ({ word, frequency: Number(frequency), tag: tag ?? unknown }))
    .filter(({ word, frequency }) => frequency > 0 && isPlainHan.test(word));
}

function costOf(probability) {
  return Math.min(0xffff, Math.round(-Math.log(probability) * costs));
}

// A hidden Markov model of the positions of characters in words, for words that the dictionary lacks.
function readPositions(entries) {
  const counts = new Map();
  const sums = [0, 0, 0, 0];
  const steps = [...Array(4)].map(() => [0, 0, 0, 0]);
  let [multiple, alone] = [0, 0];
  for (const { word, frequency } of entries) {
    const places = [...word].map((_, i) => (word.length === 1 ? single : i === 0 ? begin : i === word.length - 1 ? end : middle));
    [...word].forEach((character, i) => {
      const of = counts.get(character) ?? counts.set(character, [0, 0, 0, 0]).get(character);
      of[places[i]] += frequency;
      sums[places[i]] += frequency;
      if (i > 0) {
        steps[places[i - 1]][places[i]] += frequency;
      }
    });
    [alone, multiple] = word.length === 1 ? [alone + frequency, multiple] : [alone, multiple + frequency];
  }
  // Words are taken as independent of each other.
  for (const last of [end, single]) {
    [steps[last][begin], steps[last][single]] = [multiple, alone];
  }
  const transitions = Uint16Array.from(steps.flatMap((row) => row.map((count) => costOf(count / row.reduce((a, b) => a + b)))));
  // By code unit from U+3400 on.
  const positions = new Uint16Array((0xa000 - 0x3400) * 4).fill(0xffff);
  for (const [character, of] of counts) {
    const at = (character.charCodeAt(0) - 0x3400) * 4;
    if (at >= 0 && at < positions.length) {
      of.forEach((count, i) => (positions[at + i] = costOf((count || 1e-3) / sums[i])));
    }
  }
  return { positions, transitions };
}
