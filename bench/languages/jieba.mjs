// Divides each line of a file into words by jieba, separated by tabs: node jieba.mjs FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../src/Loquat.Linguistics/Data/package.json", import.meta.url));
const [{ Jieba }, { dict }] = [require("@node-rs/jieba"), require("@node-rs/jieba/dict")];
const jieba = Jieba.withDict(dict);
const lines = readFileSync(process.argv[2], "utf8").split(/\r?\n/);
process.stdout.write(lines.map((line) => jieba.cut(line, true).join("\t")).join("\n"));
