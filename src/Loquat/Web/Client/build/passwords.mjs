import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dictionary } from "@zxcvbn-ts/language-common";

// Shorter passwords are refused for their length anyway.
const shortest = 10;

export async function writeCommonPasswords(out) {
  const passwords = new Set(dictionary["passwords-common"].map((p) => String(p).toLowerCase()).filter((p) => p.length >= shortest));
  writeFileSync(join(out, "common-passwords.txt"), [...passwords].join("\n") + "\n");
}
