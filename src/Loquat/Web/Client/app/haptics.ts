import { isStill } from "./well-being";

/** Vibrates briefly if the device supports it and motion is not reduced. */
export function tick(): void {
  if ("vibrate" in navigator && !isStill()) {
    navigator.vibrate(12);
  }
}
