// The person's choices, which `appearance.ts` set on the root element before the first paint.
const has = (word: string): boolean => document.documentElement.dataset["wellBeing"]?.split(" ").includes(word) ?? false;

/** Nothing starts or continues automatically. */
export const isCalm = (): boolean => has("calm");

/** Motion is reduced by the device or by the person. */
export const isStill = (): boolean => isCalm() || matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Whether videos may autoplay. For people under 18 they don't between 22:00 and 6:00 local time. */
export function playsByItself(): boolean {
  const hour = new Date().getHours();
  return !isCalm() && !(has("young") && (hour >= 22 || hour < 6));
}

/** After how many minutes a day to remind; 0 means never. */
export const reminderMinutes = (): number => Number(/\d+/.exec(document.documentElement.dataset["wellBeing"] ?? "")?.[0] ?? 0);
