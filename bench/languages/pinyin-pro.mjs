// Reads each sentence of a file by pinyin-pro: prints, for each line, the syllables separated by spaces. node pinyin-pro.mjs FILE
import { readFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";

const lines = readFileSync(process.argv[2], "utf8").trimEnd().split("\n");
const sentences = lines.map((line) => line.split("\t")[0].replace(/[[\]]/g, ""));
process.stdout.write(sentences.map((sentence) => pinyin(sentence, { type: "array" }).join(" ")).join("\n"));
