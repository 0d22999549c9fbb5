const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Formats milliseconds as `1:02.345`, with hours if there are any. */
export function said(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const rest = `${String(Math.floor((whole % minute) / second)).padStart(2, "0")}.${String(whole % second).padStart(3, "0")}`;
  const minutes = Math.floor((whole % hour) / minute);
  return whole < hour ? `${minutes}:${rest}` : `${Math.floor(whole / hour)}:${String(minutes).padStart(2, "0")}:${rest}`;
}

/** Parses typed times: `62.3`, `1:02,3`, `0:01:02.345`. Returns null for anything else. */
export function read(words: string): number | null {
  const parts = /^(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,4})(?:[.,](\d{1,3}))?$/.exec(words.trim());
  if (!parts) {
    return null;
  }
  const [, hours, minutes, seconds, fraction] = parts;
  const isWide = minutes !== undefined && Number(seconds) >= 60;
  const isWider = hours !== undefined && Number(minutes) >= 60;
  return isWide || isWider
    ? null
    : Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute + Number(seconds) * second + Number((fraction ?? "0").padEnd(3, "0"));
}

/** Formats milliseconds for WebVTT. */
export function written(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const two = (n: number): string => String(Math.floor(n)).padStart(2, "0");
  const clock = `${two(whole / hour)}:${two((whole % hour) / minute)}:${two((whole % minute) / second)}`;
  return `${clock}.${String(whole % second).padStart(3, "0")}`;
}
