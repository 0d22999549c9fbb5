// The service worker: caches the files that every page needs and shows a page when there is no connection. See docs/architecture.md.
import { sayPushes } from "./worker/pushing";
import type { Extendable, Fetching, WorkerScope } from "./worker/scope";

/** Set by the build: the files that every page needs, and a version that changes with them. */
declare const FILES: string[];
declare const VERSION: string;

const scope = self as unknown as WorkerScope;
const offline = "/offline";

// The name contains the language, because the cached offline page is in that language.
const prefix = "loquat-"; // stored: cache
const shelf = `${prefix}${VERSION}-${new URL(location.href).searchParams.get("language") ?? ""}`;

scope.addEventListener("install", (event) => (event as Extendable).waitUntil(prepare()));
scope.addEventListener("activate", (event) => (event as Extendable).waitUntil(takeOver()));
scope.addEventListener("fetch", (event) => answer(event as Fetching));
sayPushes(scope);

async function prepare(): Promise<void> {
  const cache = await caches.open(shelf);
  await Promise.all([cache.addAll(FILES), cache.add(new Request(offline, { cache: "reload" }))]);
  // All files are cached, so this version can replace the previous one at once.
  await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== shelf).map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/**
 * Handles pages and client files only. All other requests bypass the worker, above all those that change something: sent again from here
 * they would seem to come from our own origin even if another site sent them. This includes the share sheet.
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

/** Always from the network and never cached: pages belong to their viewer. */
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

/** Names change with the content, so a cached file is always valid. */
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
