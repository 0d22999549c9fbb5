// Builds the tables of languages from packages. The server maps the large ones into memory.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWithPackages } from "./build/npm.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../../../artifacts/languages");

await buildWithPackages(here, out, async () => {
  const { writeHanForms, writeSimplifiedCharacters } = await import("./build/characters.mjs");
  await writeSimplifiedCharacters(here, out);
  await writeHanForms(here, out);
  const { writeLanguages } = await import("./build/languages.mjs");
  await writeLanguages(here, out);
  const { writeChineseWords } = await import("./build/words.mjs");
  writeChineseWords(here, out);
  const { readSources } = await import("./build/sources.mjs");
  const sources = await readSources(here);
  const { writeChineseEnglish, writeEnglishChinese } = await import("./build/dictionaries.mjs");
  writeChineseEnglish(sources, out);
  writeEnglishChinese(sources, out);
  const { writeLexicon } = await import("./build/lexicon.mjs");
  writeLexicon(here, sources, out);
  const { writeCharacterParts } = await import("./build/parts.mjs");
  writeCharacterParts(here, out);
});
