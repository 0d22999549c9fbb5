import { sameEdit } from "../photos/edits";
import { askAbout } from "../uploads/asking";
import { request } from "../app/request";

const pause = 250;
const looks = 40;

/** Saves the picture. Returns the next address once it is cropped, or the server's message if it refuses. */
export async function savePicture(address: string, photo: string, edit: string): Promise<{ address?: string; message?: string }> {
  try {
    const response = await request(address, "json", {
      method: "POST",
      body: new URLSearchParams({ photo, edit }),
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

/** Waits so that the next page shows the result. If it takes too long, the page shows that the photo is being processed. */
async function untilCut(photo: string, edit: string): Promise<void> {
  for (let look = 0; look < looks; look++) {
    const state = await askAbout(photo).catch(() => null);
    if (state === "gone" || (state && sameEdit(state.edit, edit))) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
