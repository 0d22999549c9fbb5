import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { drawSprite } from "./icons.mjs";
import { streaming } from "./streaming.mjs";

const entries = [
  "app.ts", "composer.ts", "passkeys.ts", "profile.ts", "push.ts", "appearance.ts", "styleguide.ts", "app.css",
  "dark.css", "styleguide.css", "watch.css", "captions.css", "statistics.ts", "statistics.css", "remixes.css",
  "conversations.ts", "conversations.css", "nearby.ts", "places.css",
];

export async function buildAssets(here, out) {
  const fresh = join(out, "assets.new");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });

  const drawings = writeDrawings(here, fresh);
  const { names, needed } = await bundle(here, fresh);
  const files = [...needed, drawings["icons.svg"], drawings["favicon.svg"]].map((file) => `/assets/${file}`);
  const manifest = { ...names, ...drawings, ...(await bundleWorker(here, fresh, files, drawings["icon-192.png"])) };
  for (const file of readdirSync(fresh)) {
    precompress(join(fresh, file));
  }

  const assets = join(out, "assets");
  rmSync(assets, { recursive: true, force: true });
  renameSync(fresh, assets);
  writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
}

async function bundle(here, folder) {
  const stream = streaming(here);
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: ["chrome111", "firefox115", "safari16.4"],
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    loader: { ".svg": "dataurl" },
    alias: { "url-parse": join(here, "build/native-url.mjs"), ...stream.alias },
    define: stream.define,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const { outputs } = result.metafile;
  return { names: namesOf(outputs), needed: neededBy(["app.ts", "appearance.ts", "app.css", "dark.css"], outputs) };
}

// The service worker is a single file. It contains the names of the files that every page needs.
async function bundleWorker(here, folder, files, icon) {
  const version = createHash("sha256").update(files.join()).digest("hex").slice(0, 8);
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: ["worker.ts"],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome111", "firefox115", "safari16.4"],
    entryNames: "[name]-[hash]",
    define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(version), ICON: JSON.stringify(`/assets/${icon}`) },
    metafile: true,
    logLevel: "warning",
  });
  return namesOf(result.metafile.outputs);
}

function namesOf(outputs) {
  const names = {};
  for (const [path, output] of Object.entries(outputs)) {
    const file = basename(path);
    const logical = output.entryPoint ? basename(output.entryPoint).replace(/\.ts$/, ".js") : file;
    names[logical] = file;
  }
  return names;
}

// Returns the entry files and their static imports, without files that are loaded later.
function neededBy(entryPoints, outputs) {
  const needed = new Set(Object.keys(outputs).filter((path) => entryPoints.includes(outputs[path].entryPoint)));
  for (const path of needed) {
    outputs[path].imports.filter((part) => part.kind === "import-statement").forEach((part) => needed.add(part.path));
  }
  return [...needed].map((path) => basename(path)).sort();
}

function writeDrawings(here, folder) {
  const files = { "icons.svg": drawSprite(here) };
  for (const drawing of ["favicon.svg", "touch-icon.png", "icon-192.png", "icon-512.png", "icon-maskable-512.png"]) {
    files[drawing] = readFileSync(join(here, "drawings", drawing));
  }
  const names = {};
  for (const [logical, content] of Object.entries(files)) {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
    const extension = extname(logical);
    names[logical] = `${basename(logical, extension)}-${hash}${extension}`;
    writeFileSync(join(folder, names[logical]), content);
  }
  return names;
}

function precompress(path) {
  if (path.endsWith(".png")) {
    return;
  }
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
