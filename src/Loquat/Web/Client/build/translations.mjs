import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.GEONAMES_LOCALES ?? "/usr/share/locale";

// Reads the names of cities by GeoNames id from Debian's libgeonames-common: a gettext catalogue for each language.
export function readTranslations() {
  const languages = existsSync(folder) ? readdirSync(folder).filter((language) => existsSync(fileOf(language))).sort() : [];
  if (languages.length === 0) {
    console.warn(
      "Places get no names in other languages: Debian's package libgeonames-common is not installed. Install it and build again.",
    );
  }
  return new Map(languages.map((language) => [language, readCatalogue(readFileSync(fileOf(language)))]));
}

function fileOf(language) {
  return join(folder, language, "LC_MESSAGES/geonames.mo");
}

// https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
function readCatalogue(file) {
  if (file.readUInt32LE(0) !== 0x950412de) {
    throw new Error("A catalogue of names of places can't be read.");
  }
  const [count, keysAt, valuesAt] = [file.readUInt32LE(8), file.readUInt32LE(12), file.readUInt32LE(16)];
  const text = (at) => file.toString("utf8", file.readUInt32LE(at + 4), file.readUInt32LE(at + 4) + file.readUInt32LE(at));
  const names = new Map();
  for (let i = 0; i < count; i++) {
    const key = text(keysAt + 8 * i);
    if (/^\d+$/.test(key)) {
      names.set(Number(key), text(valuesAt + 8 * i));
    }
  }
  return names;
}
