import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const patience = 10 * 60 * 1000;

// Installs the packages of a folder and runs a build. Two builds at once would break each other's install, so they wait for each other.
// A lock that a killed build left behind is taken over.
export async function buildWithPackages(here, out, build) {
  mkdirSync(out, { recursive: true });
  const lock = join(out, ".building");
  await takeTurn(lock);
  try {
    installPackages(here);
    await build();
  } catch (error) {
    // A program that failed has printed its errors.
    if (error.status === undefined) {
      throw error;
    }
    process.exitCode = 1;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function takeTurn(lock) {
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

function installPackages(here) {
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
