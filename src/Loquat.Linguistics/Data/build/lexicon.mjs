import { join } from "node:path";
import { writeTexts } from "./table.mjs";
import { readEntries } from "./words.mjs";

const mostTerms = 8;
const mostWords = 12;
const leastWeight = 0.08;
// A single character occurs in many words, so it stands for an English word only if it means nothing else.
const leastOfCharacter = 0.6;
// What a dictionary gives as a translation counts less than a definition, and less the rarer its English word is.
const reverseWeight = 0.7;
const [senseDecay, wordsOfSense] = [0.5, 0.7];

const contractions = { "won't": "will not", "can't": "can not", "let's": "let us", cannot: "can not" };
const endings = { "n't": "not", "'re": "be", "'ve": "have", "'ll": "will", "'d": "would", "'m": "be", "'s": "" };
const stopWords = new Set(
  ("a an the to of in on at for with by from as be it its this that these those and or but if so do not have will would shall should " +
    "can may might must i you he she we they me him us them my your his our their there here what which who whom how when where why " +
    "than then sb sth one's oneself some any etc about into up out very").split(" "),
);
const comment = /^(CL:|see |variant|old variant|abbr|surname |\(archaic|used in|Japanese)/;

// Translations of words with weights, from both dictionaries and our glossary. TranslationLexicon.cs describes the two files.
export function writeLexicon(here, sources, out) {
  const lemmas = readLemmas(sources.english);
  const translations = new Map();
  for (const [word, , senses] of sources.chineseGlossary) {
    addSenses(translations, lemmas, word, senses.split("; "), 1);
  }
  for (const [, word, pinyin, senses] of sources.chinese) {
    const isName = /^[A-Z]/.test(pinyin) && word.length === 1;
    addSenses(translations, lemmas, word, [senses].flat(), isName ? 0.1 : 1);
  }
  const glossary = sources.englishGlossary.map(([word, translation]) => ({ word, translation, rank: 20000 }));
  for (const { word, translation, rank } of [...sources.english, ...glossary]) {
    addTranslations(translations, lemmas, word, translation, rank);
  }
  const chinese = new Map([...translations].map(([word, terms]) => [word, best(terms)]));
  writeTexts(join(out, "chinese-lexicon.bin"), new Map([...chinese].map(([word, terms]) => [word, linesOf(terms)])));
  writeTexts(join(out, "english-lexicon.bin"), readEnglish(here, chinese, lemmas));
}

// went → go
function readLemmas(english) {
  const lemmas = new Map();
  for (const { word, forms } of english) {
    for (const form of forms.map((one) => one.toLowerCase())) {
      lemmas.set(form, lemmas.get(form) ?? word.toLowerCase());
    }
  }
  for (const { word, lemma } of english.filter(({ lemma }) => lemma)) {
    lemmas.set(word.toLowerCase(), lemma.toLowerCase());
  }
  return lemmas;
}

function addSenses(translations, lemmas, word, senses, weight) {
  let place = 0;
  for (const sense of senses) {
    if (comment.test(sense)) {
      place += 0.5;
      continue;
    }
    const plain = sense.replace(/\([^)]*\)|\[[^\]]*\]|[\u3400-\u9fff|]+/g, " ");
    for (const part of plain.split(/[;；/]/)) {
      const terms = contentOf(lemmas, part.replace(/^\s*to /, ""));
      addTerms(translations, word, terms, weight / (1 + place) ** senseDecay);
      place += terms.length > 0 ? 1 : 0;
    }
  }
}

// The Chinese words that an English word is translated with.
function addTranslations(translations, lemmas, word, translation, rank) {
  const terms = contentOf(lemmas, word);
  const rarity = (1 + Math.log10(1 + rank / 300)) ** -0.5;
  const lines = translation.split("\n").filter((line) => !line.startsWith("["));
  const parts = lines.flatMap((line) => line.replace(/^[a-z]+\.|[（(〔【\[<][^）)〕】\]>]*[）)〕】\]>]/g, "").split(/[,，;；、]/));
  const words = parts.map((part) => part.trim()).filter((part) => /[\u3400-\u9fff]/.test(part));
  for (const [place, chinese] of words.entries()) {
    const weight = (reverseWeight * rarity) / (1 + place) ** senseDecay;
    for (const form of new Set([chinese, chinese.replace(/^使/, ""), chinese.replace(/[的地]$/, "")])) {
      if (form) {
        addTerms(translations, form, terms, weight);
      }
    }
  }
}

function addTerms(translations, word, terms, weight) {
  const known = translations.get(word) ?? translations.set(word, new Map()).get(word);
  for (const term of terms) {
    known.set(term, (known.get(term) ?? 0) + weight / terms.length ** wordsOfSense);
  }
}

// The words of an English phrase that carry its meaning, or all if there are none.
function contentOf(lemmas, phrase) {
  const words = wordsOf(phrase).map((word) => lemmas.get(word) ?? word);
  const content = words.filter((word) => !stopWords.has(word));
  return [...new Set(content.length > 0 ? content : words)];
}

function wordsOf(phrase) {
  const words = phrase.replaceAll("’", "'").replaceAll("-", " ").toLowerCase().match(/[a-z]+(?:'[a-z]+)*|\d+/g) ?? [];
  return words.flatMap((word) => {
    if (Object.hasOwn(contractions, word)) {
      return contractions[word].split(" ");
    }
    const [, stem, ending] = word.match(/^(.+?)(n't|'re|'ve|'ll|'d|'m|'s)$/) ?? [];
    return stem ? [stem, endings[ending]].filter((part) => part) : [word];
  });
}

// The terms with the most weight. Their squares add up to one.
function best(terms) {
  const chosen = [...terms].sort(([, one], [, other]) => other - one).slice(0, mostTerms);
  const length = Math.hypot(...chosen.map(([, weight]) => weight));
  return chosen.map(([term, weight]) => [term, weight / length]);
}

// Each form names its lemma, and each lemma the Chinese words for it: those that mean it most, and of these the frequent ones.
function readEnglish(here, chinese, lemmas) {
  const frequencies = new Map(readEntries(here).map(({ word, frequency }) => [word, frequency]));
  const words = new Map();
  for (const [word, terms] of chinese) {
    for (const [term, weight] of terms) {
      if (weight >= (word.length > 1 ? leastWeight : leastOfCharacter) && /^[\u3400-\u9fff]+$/.test(word)) {
        const known = words.get(term) ?? words.set(term, []).get(term);
        known.push([word, (weight * Math.log10(10 + (frequencies.get(word) ?? 0))) / 6]);
      }
    }
  }
  const texts = new Map([...lemmas].map(([form, lemma]) => [form, lemma]));
  for (const [term, known] of words) {
    const chosen = known.sort(([, one], [, other]) => other - one).slice(0, mostWords);
    texts.set(term, `${lemmas.get(term) ?? term}\n${linesOf(chosen)}`);
  }
  return texts;
}

function linesOf(weighted) {
  return weighted.map(([text, weight]) => `${text}\t${Math.round(weight * 1000)}`).join("\n");
}
