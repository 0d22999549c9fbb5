const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

// East Asian wide characters, and emoji of any block, as counted on the server.
const wideLetter =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const wideSign =
  /^[\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|\ufe0f/u;

/** Returns the width of a text in columns: two for a wide character, one for any other. */
export function columns(text: string): number {
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    count += wideLetter.test(segment) || wideSign.test(segment) ? 2 : 1;
  }
  return count;
}
