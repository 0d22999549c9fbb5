// What `look.ts` read of the person's choices, before anything was drawn.
const has = (word: string): boolean => document.documentElement.dataset["wellBeing"]?.split(" ").includes(word) ?? false;

/** Nothing begins or goes on by itself. */
export const isCalm = (): boolean => has("calm");

/** Nothing moves that need not: the device asks for it, or the person. */
export const isStill = (): boolean => isCalm() || matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Whether a video may begin by itself: for who is under 18 not at night, by the clock of the device. */
export function playsByItself(): boolean {
  const hour = new Date().getHours();
  return !isCalm() && !(has("young") && (hour >= 22 || hour < 6));
}

/** After how many minutes of a day to remind; 0 is never. */
export const reminderMinutes = (): number => Number(/\d+/.exec(document.documentElement.dataset["wellBeing"] ?? "")?.[0] ?? 0);
