import { isStill } from "./well-being";

/** A short tick under the finger, where the device has one and nobody asked for stillness. */
export function tick(): void {
  if ("vibrate" in navigator && !isStill()) {
    navigator.vibrate(12);
  }
}
