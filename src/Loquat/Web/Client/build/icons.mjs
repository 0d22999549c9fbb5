import { readFileSync } from "node:fs";
import { join } from "node:path";

// Only icons that a component or a script uses.
const icons = [
  "archive", "arrow-left", "arrow-right", "arrow-up-to-line", "ban", "bell", "bell-off", "book-a", "book-open", "bookmark", "calendar",
  "calendar-clock", "camera", "captions", "chart-line", "check", "columns-2", "music", "type", "chevron-up", "clapperboard",
  "chevron-down", "chevron-left", "chevron-right", "circle-alert", "circle-check", "coffee", "compass", "copy", "cpu", "download",
  "dumbbell", "ellipsis", "eye", "eye-off", "file-pen-line", "fingerprint", "flag", "gavel", "globe", "hash", "heart",
  "heart-handshake", "history", "hourglass", "house", "image", "image-plus", "images",
  "inbox", "key-round", "languages", "link", "list-checks", "list-video", "lock",
  "log-in", "log-out", "mail", "locate-fixed", "map-pin", "maximize", "message-circle", "monitor", "moon", "palette",
  "pause", "paw-print", "pencil", "picture-in-picture-2", "pin", "pin-off", "plane", "play", "plus", "printer",
  "qr-code", "redo-2", "rotate-ccw-square", "rotate-cw-square", "scissors", "search", "flame",
  "sliders-horizontal", "send", "settings", "share-2", "shield-check", "shirt", "smartphone",
  "sparkles", "square-pen", "star", "sun", "trash-2", "undo-2", "user-round", "user-round-check", "user-round-plus", "user-round-x",
  "users", "utensils", "video", "volume-2", "volume-x", "x", "zoom-in",
];

export function drawSprite(here) {
  const symbols = icons.map((name) => {
    const svg = readFileSync(join(here, "node_modules/lucide-static/icons", `${name}.svg`), "utf8");
    const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  });
  const license = readFileSync(join(here, "node_modules/lucide-static/LICENSE"), "utf8").split("---")[0].trim();
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${license} -->${symbols.join("")}</svg>\n`;
}
