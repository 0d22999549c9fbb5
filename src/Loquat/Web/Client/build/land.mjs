import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

// The side of a tile in degrees, and the number of columns and rows of the whole world.
const [side, columns, rows] = [2, 180, 90];
// In degrees, so that adjacent tiles show no seam.
const overlap = 0.02;
const fine = 1000;

// Cuts the land and borders of Natural Earth (public domain, in world-atlas) into tiles. LandFile.cs describes the file format.
export function writeLand(here, out) {
  const require = createRequire(join(here, "package.json"));
  const { feature, mesh } = require("topojson-client");
  const tiles = Array.from({ length: columns * rows }, () => []);
  const land = require("world-atlas/land-10m.json");
  for (const shape of feature(land, land.objects.land).features) {
    shape.geometry.coordinates.forEach((polygon) => cut(polygon, 0, columns, 0, rows, tiles));
  }
  const countries = require("world-atlas/countries-10m.json");
  mesh(countries, countries.objects.countries, (one, other) => one !== other).coordinates.forEach((line) => follow(line, tiles));
  writeFileSync(join(out, "land.bin"), pack(tiles));
}

// Halves the area until a single tile is left.
function cut(rings, left, right, bottom, top, tiles) {
  if (rings.length === 0) {
    return;
  }
  if (right - left === 1 && top - bottom === 1) {
    tiles[bottom * columns + left].push(...rings.map((points) => ({ kind: 0, points })));
  } else if (right - left >= top - bottom) {
    const middle = (left + right) >> 1;
    cut(half(rings, 0, middle * side - 180 + overlap, -1), left, middle, bottom, top, tiles);
    cut(half(rings, 0, middle * side - 180 - overlap, 1), middle, right, bottom, top, tiles);
  } else {
    const middle = (bottom + top) >> 1;
    cut(half(rings, 1, middle * side - 90 + overlap, -1), left, right, bottom, middle, tiles);
    cut(half(rings, 1, middle * side - 90 - overlap, 1), left, right, middle, top, tiles);
  }
}

// Sutherland-Hodgman clipping: the part of each ring on one side of a line.
function half(rings, axis, edge, direction) {
  const isIn = (point) => (point[axis] - edge) * direction >= 0;
  return rings.map((ring) => {
    const kept = [];
    for (let i = 0; i < ring.length; i++) {
      const [before, point] = [ring[(i + ring.length - 1) % ring.length], ring[i]];
      if (isIn(before) !== isIn(point)) {
        const share = (edge - before[axis]) / (point[axis] - before[axis]);
        const across = before[1 - axis] + share * (point[1 - axis] - before[1 - axis]);
        kept.push(axis === 0 ? [edge, across] : [across, edge]);
      }
      if (isIn(point)) {
        kept.push(point);
      }
    }
    return kept;
  }).filter((ring) => ring.length > 2);
}

// Adds each segment of a border to the tile that contains the middle of the segment.
function follow(line, tiles) {
  let [piece, tile] = [null, -1];
  for (let i = 1; i < line.length; i++) {
    const middle = [(line[i - 1][0] + line[i][0]) / 2, (line[i - 1][1] + line[i][1]) / 2];
    const found =
      Math.min(rows - 1, Math.floor((middle[1] + 90) / side)) * columns + Math.min(columns - 1, Math.floor((middle[0] + 180) / side));
    if (found !== tile) {
      [piece, tile] = [{ kind: 1, points: [line[i - 1]] }, found];
      tiles[tile].push(piece);
    }
    piece.points.push(line[i]);
  }
}

function pack(tiles) {
  const starts = Buffer.alloc(4 * (tiles.length + 1));
  const pieces = [];
  let at = 4 + starts.length;
  tiles.forEach((shapes, tile) => {
    starts.writeUInt32LE(at, 4 * tile);
    const origin = [(tile % columns) * side - 180, Math.floor(tile / columns) * side - 90];
    for (const { kind, points } of shapes) {
      const flat = distinct(points.map((point) => [0, 1].map((axis) => Math.round((point[axis] - origin[axis]) * fine))));
      const packed = Buffer.alloc(4 + 4 * flat.length);
      packed.writeUInt16LE(kind, 0);
      packed.writeUInt16LE(flat.length, 2);
      flat.forEach(([x, y], i) => {
        packed.writeInt16LE(x, 4 + 4 * i);
        packed.writeInt16LE(y, 6 + 4 * i);
      });
      pieces.push(packed);
      at += packed.length;
    }
  });
  starts.writeUInt32LE(at, 4 * tiles.length);
  return Buffer.concat([Buffer.from("LQL1"), starts, ...pieces]);
}

function distinct(points) {
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
}
