const voices = (language: string): SpeechSynthesisVoice[] =>
  "speechSynthesis" in window ? speechSynthesis.getVoices().filter(({ lang }) => lang.toLowerCase().startsWith(language)) : [];

/** Shows the button that reads a word aloud if the browser has a voice for its language. */
export function showVoices(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>("[data-listen]")) {
    button.hidden = voices(button.dataset["language"]!).length === 0;
  }
}

function speak({ dataset }: HTMLElement): void {
  const [voice] = voices(dataset["language"]!);
  const words = new SpeechSynthesisUtterance(dataset["listen"]);
  if (voice) {
    words.voice = voice;
    words.lang = voice.lang;
  }
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}

document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest<HTMLElement>("[data-listen]");
  if (button) {
    speak(button);
  }
});
showVoices(document);
if ("speechSynthesis" in window) {
  // Browsers load their voices late.
  speechSynthesis.addEventListener("voiceschanged", () => showVoices(document));
}
