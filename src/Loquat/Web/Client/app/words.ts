/** The page's own words, with numbers and names in their places. */
export function fill(words: string | undefined, ...values: (string | number)[]): string {
  return values.reduce<string>((text, value, index) => text.replaceAll(`{${index}}`, String(value)), words ?? "");
}
