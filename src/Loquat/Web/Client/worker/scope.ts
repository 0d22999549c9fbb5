// Types of the service worker scope: the compiler loads either the DOM or the worker library.

export interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface Fetching extends Extendable {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

export interface Pushed extends Extendable {
  readonly data: { json(): unknown } | null;
}

export interface Clicked extends Extendable {
  readonly notification: { readonly data: unknown; close(): void };
}

export interface Window extends EventTarget {
  readonly url: string;
  focus(): Promise<Window>;
  navigate(address: string): Promise<Window | null>;
}

export interface WorkerScope extends EventTarget {
  readonly registration: {
    readonly navigationPreload?: { enable(): Promise<void> };
    showNotification(title: string, options: Record<string, unknown>): Promise<void>;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<Window[]>;
    openWindow(address: string): Promise<Window | null>;
  };
  skipWaiting(): Promise<void>;
}
