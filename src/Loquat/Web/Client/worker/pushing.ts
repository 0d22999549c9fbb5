// Shows push notifications and opens their target.
import type { Clicked, Pushed, WorkerScope } from "./scope";

/** Set by the build. */
declare const ICON: string;

interface Words { // stored: push message
  title: string;
  body: string;
  address: string;
  /** The subject: notifications, or one conversation. */
  tag: string;
  language: string;
}

export function sayPushes(scope: WorkerScope): void {
  scope.addEventListener("push", (event) => (event as Pushed).waitUntil(say(scope, event as Pushed)));
  scope.addEventListener("notificationclick", (event) => (event as Clicked).waitUntil(open(scope, event as Clicked)));
}

/** Shows one notification per tag. A newer one replaces the previous one and includes its count. */
async function say(scope: WorkerScope, { data }: Pushed): Promise<void> {
  const { title, body, address, tag, language } = data!.json() as Words;
  await scope.registration.showNotification(title, { body, lang: language, tag, renotify: true, icon: ICON, data: address });
}

/** Opens only addresses of this site, in an existing window if there is one. */
async function open(scope: WorkerScope, { notification }: Clicked): Promise<void> {
  notification.close();
  const address = new URL(String(notification.data), location.origin);
  if (address.origin !== location.origin) {
    return;
  }
  const [window] = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  await (window ? (await window.focus()).navigate(address.href) : scope.clients.openWindow(address.href));
}
