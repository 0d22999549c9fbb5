import { post } from "./post";
import { toast, type ToastAction } from "./toasts";
import { request } from "./request";

interface Board {
  id: string;
  title: string;
}

/** Shows that a note was saved, and offers the most recently used boards in the same toast. */
export async function offerBoards(note: string): Promise<void> {
  const words = document.getElementById("toasts")!.dataset;
  const others: ToastAction = { label: words["board"]!, run: () => location.assign(`/notes/${note}/boards`) };
  toast(words["saved"]!, ...(await boardsFor(note)).map((board) => ({ label: board.title, run: () => put(note, board) })), others);
}

async function boardsFor(note: string): Promise<Board[]> {
  try {
    const answer = await request(`/notes/${note}/boards`, "json");
    return answer.ok ? ((await answer.json()) as Board[]) : [];
  } catch {
    return [];
  }
}

async function put(note: string, { id, title }: Board): Promise<void> {
  const words = document.getElementById("toasts")!.dataset;
  if (await post(`/notes/${note}/boards/${id}`)) {
    toast(
      words["boarded"]!.replace("{0}", () => title),
      { label: words["undo"]!, run: async () => void (await post(`/notes/${note}/boards/${id}/remove`)) },
    );
  }
}
