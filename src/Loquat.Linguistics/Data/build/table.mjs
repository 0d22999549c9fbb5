import { writeFileSync } from "node:fs";

const maximumLoad = 0.7;

// FNV-1a of the UTF-16 code units, 64 bits. HashTable.cs computes the same.
export function hashOf(word) {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < word.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(word.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash;
}

// A table of 32-bit values by 64-bit hashes, read in place: the number of slots, then the hashes, then the values. A hash of 0 is an empty
// slot.
export function hashTable(entries) {
  const slots = 2 ** Math.ceil(Math.log2(entries.length / maximumLoad));
  const [hashes, values] = [new BigUint64Array(slots), new Uint32Array(slots)];
  for (const [hash, value] of entries) {
    let slot = Number(BigInt.asUintN(32, (hash * 0x9e3779b97f4a7c15n) >> 32n) & BigInt(slots - 1));
    while (hashes[slot] !== 0n) {
      if (hashes[slot] === hash) {
        throw new Error("Two entries have the same hash.");
      }
      slot = (slot + 1) % slots;
    }
    [hashes[slot], values[slot]] = [hash, value >>> 0];
  }
  const head = Buffer.alloc(8);
  head.writeUInt32LE(slots, 0);
  return Buffer.concat([head, Buffer.from(hashes.buffer), Buffer.from(values.buffer)]);
}

// A file of texts by keys. MappedTexts.cs describes it.
export function writeTexts(file, texts) {
  const blocks = [];
  const places = [];
  let at = 0;
  for (const [key, text] of texts) {
    const bytes = Buffer.from(text, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    places.push([hashOf(key), at]);
    blocks.push(length, bytes);
    at += 4 + bytes.length;
  }
  const table = hashTable(places);
  const head = Buffer.alloc(8);
  head.write("LQD1", 0, "ascii");
  head.writeUInt32LE(table.length, 4);
  writeFileSync(file, Buffer.concat([head, table, ...blocks]));
}
