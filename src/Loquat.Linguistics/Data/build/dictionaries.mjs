import { join } from "node:path";
import { numbered } from "./pinyin.mjs";
import { writeTexts } from "./table.mjs";

const [field, entry] = ["\u001f", "\u001e"];
const lesser = /^(surname |\(bound form\)|\(loanword\)|Taiwan pr|used in|variant of|old variant|\(old\)|\(archaic\)|\(literary\)|abbr)/;

// Chinese to English: our glossary, then CC-CEDICT (CC BY-SA 4.0). MappedDictionary.cs describes the entries.
export function writeChineseEnglish(sources, out) {
  const words = new Map();
  for (const [simplified, pinyin, senses, register, example, translation] of sources.chineseGlossary) {
    add(words, simplified, [simplified, numbered(pinyin), senses.split("; ").join("\n"), register, example, translation]);
  }
  const isName = ([, , pinyin]) => /^[A-Z]/.test(pinyin);
  for (const row of [...sources.chinese.filter((one) => !isName(one)), ...sources.chinese.filter(isName)]) {
    const [traditional, simplified, pinyin, senses] = row;
    add(words, simplified, [traditional, pinyin, usualFirst([senses].flat()).join("\n"), "", "", ""]);
  }
  writeDictionary(join(out, "chinese-english.bin"), words);
}

// English to Chinese: our glossary, then the frequent words of ECDICT (MIT).
export function writeEnglishChinese(sources, out) {
  const words = new Map();
  const inflected = [];
  for (const [term, senses, register, example, translation] of sources.englishGlossary) {
    add(words, term.toLowerCase(), [term, "", senses.split("; ").join("\n"), register, example, translation]);
  }
  for (const { word, phonetic, translation, lemma, forms } of sources.english) {
    add(words, word.toLowerCase(), [word, phonetic, withoutForms(translation), "", "", "", lemma]);
    inflected.push(...forms.map((form) => [form, word]));
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

// "run的过去式和过去分词": the base form is stored with the entry. A line stays if there is no other.
function withoutForms(translation) {
  const senses = translation.split("\n").filter((sense) => !/^[a-z' -]+\s?的(过去|现在分词|复数|第三人称|比较级|最高级)/i.test(sense));
  return senses.length > 0 ? senses.join("\n") : translation;
}

function usualFirst(senses) {
  return [...senses.filter((sense) => !lesser.test(sense)), ...senses.filter((sense) => lesser.test(sense))];
}

function add(words, headword, fields) {
  const entries = words.get(headword) ?? words.set(headword, []).get(headword);
  entries.push(fields.join(field));
}

function writeDictionary(file, words) {
  writeTexts(file, new Map([...words].map(([headword, entries]) => [headword, entries.join(entry)])));
}
