// lǜ sè → lv4 se4
export function numbered(pinyin) {
  const marks = { "\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4 };
  return pinyin
    .split(" ")
    .map((syllable) => {
      const letters = [...syllable.normalize("NFD")];
      const tone = marks[letters.find((letter) => marks[letter])] ?? 5;
      const plain = letters.filter((letter) => !marks[letter]).join("").normalize("NFC").replace("ü", "u:");
      return /^[a-z:]+$/.test(plain) ? plain + tone : syllable;
    })
    .join(" ");
}
