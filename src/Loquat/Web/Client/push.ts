import { request } from "./app/request";

/** Turns push notifications on or off in this browser, or says why that is not possible. */
class PushSwitch extends HTMLElement {
  private readonly on = this.querySelector<HTMLButtonElement>("[data-on]")!;
  private readonly off = this.querySelector<HTMLButtonElement>("[data-off]")!;
  private readonly words = this.querySelector<HTMLElement>("[data-words]")!.dataset;

  connectedCallback(): void {
    this.on.addEventListener("click", () => void this.run(this.on, () => this.begin()));
    this.off.addEventListener("click", () => void this.run(this.off, () => this.end()));
    void this.look();
  }

  private async look(): Promise<void> {
    if (!isSecureContext || !("serviceWorker" in navigator) || !("PushManager" in window)) {
      this.say(this.words["cannot"]!);
      return;
    }
    const there =
      Notification.permission === "granted" ? await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription() : null;
    this.show(Boolean(there));
  }

  /** The browser asks once. A refusal can be changed only in the browser's settings. */
  private async begin(): Promise<void> {
    if ((await Notification.requestPermission()) !== "granted") {
      this.say(this.dataset["refused"]!);
      return;
    }
    await navigator.serviceWorker.register(`/sw.js?language=${document.documentElement.lang}`);
    const { pushManager } = await navigator.serviceWorker.ready;
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.dataset["key"]! });
    const { endpoint, keys } = subscription.toJSON();
    await send(this.dataset["address"]!, { endpoint: endpoint!, key: keys!["p256dh"]!, auth: keys!["auth"]! });
    this.show(true);
  }

  private async end(): Promise<void> {
    const subscription = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
    if (subscription) {
      await send(`${this.dataset["address"]!}/remove`, { endpoint: subscription.endpoint });
      await subscription.unsubscribe();
    }
    this.show(false);
  }

  private async run(button: HTMLButtonElement, act: () => Promise<void>): Promise<void> {
    if (button.ariaBusy === "true") {
      return;
    }
    button.ariaBusy = "true";
    await act().catch(() => this.say(this.dataset["trouble"]!));
    button.ariaBusy = null;
  }

  private show(isOn: boolean): void {
    const hadFocus = this.contains(document.activeElement);
    [this.on.hidden, this.off.hidden] = [isOn, !isOn];
    if (hadFocus) {
      (isOn ? this.off : this.on).focus();
    }
    this.say(isOn ? this.words["isOn"]! : this.words["isOff"]!);
  }

  private say(words: string): void {
    this.querySelector("[data-state]")!.textContent = words;
  }
}

async function send(address: string, fields: Record<string, string>): Promise<void> {
  const answer = await request(address, "json", { method: "POST", body: new URLSearchParams(fields) });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
}

/** Preselects the time zone of the browser if the person has not chosen one. */
function chooseZone(): void {
  const select = document.querySelector<HTMLSelectElement>("select[name=zone]");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!select || select.value !== "" || !zone) {
    return;
  }
  if (![...select.options].some(({ value }) => value === zone)) {
    select.append(new Option(zone.replace(/_/g, " "), zone));
  }
  select.value = zone;
}

chooseZone();
customElements.define("push-switch", PushSwitch);
