// What is said on the device while nobody looks, and where it leads.
import type { Clicked, Pushed, WorkerScope } from "./scope";

/** Put in by the build. */
declare const ICON: string;

interface Words { // stored: push message
  title: string;
  body: string;
  address: string;
  /** What it is about: notices, or one of the conversations. */
  tag: string;
  language: string;
}

export function sayPushes(scope: WorkerScope): void {
  scope.addEventListener("push", (event) => (event as Pushed).waitUntil(say(scope, event as Pushed)));
  scope.addEventListener("notificationclick", (event) => (event as Clicked).waitUntil(open(scope, event as Clicked)));
}

/** One at a time about the same thing: what is newer takes its place, and says how much there is besides. */
async function say(scope: WorkerScope, { data }: Pushed): Promise<void> {
  const { title, body, address, tag, language } = data!.json() as Words;
  await scope.registration.showNotification(title, { body, lang: language, tag, renotify: true, icon: ICON, data: address });
}

/** Only within this site, in a window that is there already if one is. */
async function open(scope: WorkerScope, { notification }: Clicked): Promise<void> {
  notification.close();
  const address = new URL(String(notification.data), location.origin);
  if (address.origin !== location.origin) {
    return;
  }
  const [window] = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  await (window ? (await window.focus()).navigate(address.href) : scope.clients.openWindow(address.href));
}
