/** Tells a screen reader what the eye sees without being told. */
export function say(words: string): void {
  document.getElementById("live")!.textContent = words;
}
