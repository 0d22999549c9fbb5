// Between the app and the network: keeps what every page needs, and has a page to show when there is no line. See docs/architecture.md.
import { sayPushes } from "./worker/pushing";
import type { Extendable, Fetching, WorkerScope } from "./worker/scope";

/** Put in by the build: the files that every page needs, and a name that changes with them. */
declare const FILES: string[];
declare const VERSION: string;

const scope = self as unknown as WorkerScope;
const offline = "/offline";

// The language too, as the page that is kept speaks one.
const prefix = "loquat-"; // stored: cache
const shelf = `${prefix}${VERSION}-${new URL(location.href).searchParams.get("language") ?? ""}`;

scope.addEventListener("install", (event) => (event as Extendable).waitUntil(prepare()));
scope.addEventListener("activate", (event) => (event as Extendable).waitUntil(takeOver()));
scope.addEventListener("fetch", (event) => answer(event as Fetching));
sayPushes(scope);

async function prepare(): Promise<void> {
  const cache = await caches.open(shelf);
  await Promise.all([cache.addAll(FILES), cache.add(new Request(offline, { cache: "reload" }))]);
  // All that it needs is here: the one before it has nothing that would be missed.
  await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== shelf).map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/**
 * Pages and the client's own files. All else goes its way as if there were no worker, above all what changes something: sent again
 * from here it would look as if it came from a page of ours, whoever sent it. That holds for the share sheet too.
 */
function answer(event: Fetching): void {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(openPage(event));
  } else if (address.pathname.startsWith("/assets/")) {
    event.respondWith(takeFile(request));
  }
}

/** Always from the network, and never kept: pages belong to their viewer. */
async function openPage(event: Fetching): Promise<Response> {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    const page = await caches.match(offline, { cacheName: shelf });
    if (page) {
      return page;
    }
    throw error;
  }
}

/** Their names change with their contents, so that what is here is right. */
async function takeFile(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(shelf);
    await cache.put(request, answer.clone()).catch(() => undefined);
  }
  return answer;
}
