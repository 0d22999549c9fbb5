/** Replaces `{0}`, `{1}` … in a text of the page with values. */
export function fill(words: string | undefined, ...values: (string | number)[]): string {
  return values.reduce<string>((text, value, index) => text.replaceAll(`{${index}}`, String(value)), words ?? "");
}
