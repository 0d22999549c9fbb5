// Builds the client files: type-checked TypeScript, one style sheet, icons and drawings, with a content hash in their names.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../../../../artifacts/client");
const patience = 10 * 60 * 1000;

mkdirSync(out, { recursive: true });
const lock = join(out, ".building");
await takeTurn();
try {
  installPackages();
  execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", here], { stdio: "inherit" });
  const { buildAssets } = await import("./build/assets.mjs");
  await buildAssets(here, out);
  const { writeCommonPasswords } = await import("./build/passwords.mjs");
  await writeCommonPasswords(out);
  const { writeSimplifiedCharacters } = await import("./build/characters.mjs");
  await writeSimplifiedCharacters(here, out);
  const [{ writePlaces }, { writeLand }] = [await import("./build/places.mjs"), await import("./build/land.mjs")];
  await writePlaces(here, out);
  writeLand(here, out);
} catch (error) {
  if (error.status === undefined) {
    throw error;
  }
  process.exitCode = 1;
} finally {
  rmSync(lock, { recursive: true, force: true });
}

// Two builds at once would break each other's install. A lock that a killed build left behind is taken over.
async function takeTurn() {
  for (const from = Date.now(); ; ) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      const since = existsSync(lock) ? statSync(lock).mtimeMs : Date.now();
      if (Date.now() - since > patience || Date.now() - from > patience) {
        rmSync(lock, { recursive: true, force: true });
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function installPackages() {
  const installed = join(here, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(here, "package-lock.json")).mtimeMs) {
    return;
  }
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
