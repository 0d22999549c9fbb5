import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const maximumLoad = 0.6;
// The score of each n-gram is stored without this amount.
const base = 53;

// Packs the n-grams of ELD (Apache License 2.0) into a hash table that is used in place. LanguageTables.cs describes the file format.
export async function writeLanguages(here, out) {
  const eld = join(here, "node_modules/eld/src");
  const load = (file) => import(pathToFileURL(join(eld, file)).href);
  const [{ ngramsData }, { dictionary }] = [await load("ngrams/large.js"), await load("dictionary.js")];
  const { avgScore } = await load("avgScore.js");
  const tags = Object.values(ngramsData.languages);
  // The text is in lower case, so that the package can write capital letters for bytes that JavaScript has no character for.
  const byteOf = new Map(
    dictionary.map((character, byte) => [character, byte]).filter(([character, byte]) => byte >= 0x80 && character !== " "),
  );
  const keys = Object.keys(ngramsData.ngrams);
  const slots = 2 ** Math.ceil(Math.log2(keys.length / maximumLoad));
  const table = new BigUint64Array(slots);
  const starts = new Uint32Array(slots);
  const scores = [];
  for (const key of keys) {
    const bytes = [...key].map((character) => byteOf.get(character) ?? (/[a-z`' ]/.test(character) ? character.charCodeAt(0) : undefined));
    if (bytes.length > 6 || bytes.includes(undefined)) {
      throw new Error(`The n-gram ${JSON.stringify(key)} has an unknown form.`);
    }
    const packed = bytes.reduce((all, byte, i) => all | (BigInt(byte) << BigInt(8 * i)), 0n);
    const found = Object.entries(ngramsData.ngrams[key]);
    let slot = hash(packed, slots);
    while (table[slot] !== 0n) {
      slot = (slot + 1) % slots;
    }
    table[slot] = packed | (BigInt(found.length) << 48n);
    starts[slot] = scores.length;
    found.forEach(([language, score]) => scores.push((Number(language) << 10) | (score + base)));
  }
  const head = Buffer.alloc(16);
  head.write("LQL1", 0, "ascii");
  head.writeUInt32LE(tags.length, 4);
  head.writeUInt32LE(slots, 8);
  head.writeUInt32LE(scores.length, 12);
  const names = Buffer.concat(tags.map((tag) => {
    const entry = Buffer.alloc(4);
    entry.write(tag, 0, "ascii");
    entry.writeUInt16LE(Math.round(1000 * avgScore[tag]), 2);
    return entry;
  }));
  const parts = [table, starts, Uint16Array.from(scores)].map(({ buffer }) => Buffer.from(buffer));
  writeFileSync(join(out, "languages.bin"), Buffer.concat([head, names, ...parts]));
}

// The upper bits of the product with 2^64 / the golden ratio.
function hash(key, slots) {
  return Number(BigInt.asUintN(64, key * 0x9e3779b97f4a7c15n) >> BigInt(64 - Math.log2(slots)));
}
