import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [simplified, traditional, japanese] = [1, 2, 4];

// The licence notice stays with the tables. Readers skip this line.
const notice = "# From OpenCC, https://github.com/BYVoid/OpenCC, under the Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0";

// OpenCC's table of characters (Apache License 2.0): each Traditional character with the Simplified one that search treats as equal.
export async function writeSimplifiedCharacters(here, out) {
  const pairs = (await table(here, "TSCharacters")).filter(([from, to]) => [...to].length === 1 && from !== to);
  writeFileSync(join(out, "simplified-characters.txt"), [notice, ...pairs.map(([from, to]) => from + to)].join("\n") + "\n");
}

// Characters that not all of Simplified Chinese, Traditional Chinese and Japanese have, by their forms.
export async function writeHanForms(here, out) {
  const [toTraditional, toSimplified] = [await table(here, "STCharacters"), await table(here, "TSCharacters")];
  const forms = new Map();
  const mark = (character, form) => forms.set(character, (forms.get(character) ?? 0) | form);
  const isTraditional = new Set(toSimplified.filter(([from, to]) => to !== from).map(([from]) => from));
  // A character that is also the Traditional form of itself says nothing.
  const isCommon = new Set(toTraditional.filter(([from, ...to]) => to.includes(from)).map(([from]) => from));
  toTraditional.filter(([from]) => !isCommon.has(from)).forEach(([from]) => mark(from, simplified));
  isTraditional.forEach((from) => !forms.has(from) && mark(from, traditional));
  (await table(here, "JPShinjitaiCharacters"))
    .filter(([from, ...to]) => !to.includes(from) && !isCommon.has(from) && !isTraditional.has(from))
    .forEach(([from]) => mark(from, japanese));
  const lines = [simplified, traditional, japanese, simplified | japanese].map(
    (form) => form + [...forms].filter(([, is]) => is === form).map(([character]) => character).join(""),
  );
  writeFileSync(join(out, "han-forms.txt"), [notice, ...lines].join("\n") + "\n");
}

// The entries for single characters: the character, then its candidates.
async function table(here, name) {
  const file = join(here, "node_modules/opencc-js/dist/esm-lib/dict", `${name}.js`);
  const { default: entries } = await import(pathToFileURL(file).href);
  return entries
    .split("|")
    .map((entry) => entry.split(" "))
    .filter(([from]) => [...from].length === 1);
}
