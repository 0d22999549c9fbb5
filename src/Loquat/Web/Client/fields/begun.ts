/** A topic or mention that is being typed, from its sign to the caret. */
export interface Begun {
  sign: "#" | "@";
  word: string;
  from: number;
  to: number;
}

// The same signs and boundaries as on the server.
const topic = /(?:^|[^\p{L}\p{N}_&/])([#＃][\p{L}\p{N}\p{M}_]{1,50})$/u;
const mention = /(?:^|[^A-Za-z0-9_.@/])([@＠][\p{L}\p{N}_.]{1,30})$/u;

export function begunAt(text: string, caret: number): Begun | null {
  const before = text.slice(Math.max(0, caret - 60), caret);
  for (const [sign, form] of [["#", topic], ["@", mention]] as const) {
    const written = form.exec(before)?.[1];
    if (written) {
      return { sign, word: written.slice(1), from: caret - written.length, to: caret };
    }
  }
  return null;
}
