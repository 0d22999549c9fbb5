// Uses the browser's location only after a click, and rounds it before it is sent.
const kilometres = 10;
const kilometresADegree = 111.195;

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-here]")) {
  if ("geolocation" in navigator) {
    form.hidden = false;
    form.querySelector("[data-locate]")!.addEventListener("click", () => ask(form));
  }
}

function ask(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>("[data-state]")!;
  line.textContent = line.dataset["asking"]!;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const [latitude, longitude] = squareOf(coords.latitude, coords.longitude);
      fill(form, "latitude", latitude);
      fill(form, "longitude", longitude);
      form.requestSubmit();
    },
    () => (line.textContent = line.dataset["denied"]!),
    { enableHighAccuracy: false, maximumAge: 10 * 60 * 1000, timeout: 20_000 },
  );
}

/** Returns the middle of a square of ten kilometres. The server rounds again in the same way. */
function squareOf(latitude: number, longitude: number): [number, number] {
  const step = kilometres / kilometresADegree;
  const north = Math.round(latitude / step) * step;
  const wide = step / Math.max(0.02, Math.cos((north * Math.PI) / 180));
  return [north, Math.round(longitude / wide) * wide];
}

function fill(form: HTMLFormElement, name: string, degrees: number): void {
  (form.elements.namedItem(name) as HTMLInputElement).value = degrees.toFixed(3);
}
