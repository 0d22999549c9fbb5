import { say } from "../app/announce";
import { request } from "../app/request";
import { toast } from "../app/toasts";

interface Said {
  message?: string;
  signIn?: string;
}

/** Saves a word without leaving the sheet. */
async function save(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector("button")!;
  button.disabled = true;
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const answer = await request(form.action, "json", { method: "POST", body: fields }).catch(() => null);
  const said = answer && ((await answer.json().catch(() => ({}))) as Said);
  if (said?.signIn) {
    location.assign(said.signIn);
  } else if (answer?.ok) {
    button.querySelector("span")!.textContent = form.dataset["saved"]!;
    say(form.dataset["saved"]!);
  } else if (answer?.status === 404) {
    offerPage(form);
  } else {
    button.disabled = false;
    toast(said?.message ?? document.getElementById("toasts")!.dataset[navigator.onLine ? "trouble" : "offline"]!);
  }
}

/** The server does not keep words: its page of the word stays. */
function offerPage(form: HTMLFormElement): void {
  const link = document.createElement("a");
  link.className = "button small";
  link.href = form.querySelector<HTMLInputElement>("[name=back]")!.value;
  link.textContent = form.dataset["instead"]!;
  form.replaceWith(link);
  link.focus();
}

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.matches("[data-save-word]")) {
    event.preventDefault();
    void save(form);
  }
});
