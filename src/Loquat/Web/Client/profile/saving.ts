import { sameEdit } from "../photos/edits";
import { askAbout } from "../uploads/asking";

const pause = 250;
const looks = 40;

/** Where to go on when it is saved and cut, or why it is not saved, in the server's own words. */
export async function savePicture(address: string, photo: string, edit: string): Promise<{ address?: string; message?: string }> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: new URLSearchParams({ photo, edit }),
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(20_000),
    });
    const answer = (await response.json()) as { address?: string; message?: string };
    if (answer.address) {
      await untilCut(photo, edit);
    }
    return answer;
  } catch {
    return {};
  }
}

/** So that the next page shows it; if that takes long, it shows that the photo is on its way. */
async function untilCut(photo: string, edit: string): Promise<void> {
  for (let look = 0; look < looks; look++) {
    const state = await askAbout(photo).catch(() => null);
    if (state === "gone" || (state && sameEdit(state.edit, edit))) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
