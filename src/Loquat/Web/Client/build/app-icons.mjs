// Draws the icons of the installed app from the logo. Run it by hand (`node build/app-icons.mjs`, needs vips) when the logo changes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const drawings = join(dirname(fileURLToPath(import.meta.url)), "../drawings");
const logo = readFileSync(join(drawings, "favicon.svg"), "utf8").replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
const scratch = mkdtempSync(join(tmpdir(), "loquat-icons-"));

// A mask may cut off all but the inner four fifths, and even their edge.
draw("icon-192.png", 192, 22, 0.66);
draw("icon-512.png", 512, 22, 0.66);
draw("icon-maskable-512.png", 512, 0, 0.52);
rmSync(scratch, { recursive: true });

function draw(name, size, roundness, share) {
  const scale = (100 * share) / 32;
  // The visual centre of the drawing is slightly off the centre of its square.
  const paper = `<rect width="100" height="100" rx="${roundness}" fill="#FFFAF3"/>`;
  const transform = `translate(${50 - 15.6 * scale} ${50 - 15.9 * scale}) scale(${scale})`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${size}" height="${size}">` +
    `${paper}<g transform="${transform}">${logo}</g></svg>`;
  const source = join(scratch, `${name}.svg`);
  writeFileSync(source, svg);
  execFileSync("vips", ["copy", source, `${join(drawings, name)}[compression=9,palette,strip]`]);
}
