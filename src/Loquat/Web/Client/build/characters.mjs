import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The licence notice stays with the table. Readers skip lines that are not a pair of characters.
const licenceNotice = [
  "# From OpenCC, https://github.com/BYVoid/OpenCC, under the Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0",
];

// OpenCC's table of characters (Apache License 2.0): each Traditional character with the Simplified one that search treats as equal.
export async function writeSimplifiedCharacters(here, out) {
  const { default: table } = await import(pathToFileURL(join(here, "node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js")).href);
  const pairs = table
    .split("|")
    .map((entry) => entry.split(" "))
    .filter(([from, to]) => [...from].length === 1 && [...to].length === 1 && from !== to);
  writeFileSync(join(out, "simplified-characters.txt"), [...licenceNotice, ...pairs.map(([from, to]) => from + to)].join("\n") + "\n");
}
