/** Announces to screen readers what is otherwise only visible. */
export function say(words: string): void {
  document.getElementById("live")!.textContent = words;
}
