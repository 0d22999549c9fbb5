// Builds the client files: type-checked TypeScript, one style sheet, icons and drawings, with a content hash in their names.
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWithPackages } from "../../../Loquat.Linguistics/Data/build/npm.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../../../../artifacts/client");

await buildWithPackages(here, out, async () => {
  execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", here], { stdio: "inherit" });
  const { buildAssets } = await import("./build/assets.mjs");
  await buildAssets(here, out);
  const { writeCommonPasswords } = await import("./build/passwords.mjs");
  await writeCommonPasswords(out);
  const [{ writePlaces }, { writeLand }] = [await import("./build/places.mjs"), await import("./build/land.mjs")];
  await writePlaces(here, out);
  writeLand(here, out);
});
