import { DetailedError, Upload } from "tus-js-client";
import { signedOut } from "../app/session";
import type { Photo } from "./photo";
import { Speed } from "./speed";

export interface Sending {
  /** Resolves when the upload is complete. */
  readonly done: Promise<void>;
  stop(): void;
}

export class Stopped extends Error {}

/** One attempt to upload a photo by tus 1.0, resuming where the server stands. */
export function send(photo: Photo, begun: () => void, went: () => void): Sending {
  photo.speed = null;
  let stop!: () => void;
  const done = new Promise<void>((resolve, reject) => {
    const upload = new Upload(photo.file!, {
      endpoint: "/uploads",
      uploadUrl: photo.uploadAddress,
      retryDelays: null,
      storeFingerprintForResuming: false,
      metadata: photo.isVideo ? { kind: "video" } : {},
      headers: { Accept: "application/json" },
      onAfterResponse: (_, response) => {
        photo.id = response.getHeader("Loquat-Medium") ?? photo.id;
      },
      onUploadUrlAvailable: () => {
        photo.uploadAddress = upload.url && new URL(upload.url, location.href).pathname;
        begun();
      },
      onProgress: (sent, total) => {
        (photo.speed ??= new Speed(sent, total)).went(sent, total);
        photo.progress = total === 0 ? 0 : sent / total;
        went();
      },
      onSuccess: () => resolve(),
      onError: (error) => reject(statusOf(error) === 401 ? signedOut() : error),
    });
    stop = () => {
      void upload.abort();
      reject(new Stopped());
    };
    upload.start();
  });
  return { done, stop };
}

/** Returns the server's message if a retry is pointless, else null. */
export function refusalIn(error: unknown): string | null {
  const status = statusOf(error);
  // These statuses can change by themselves: not found, timeout, conflict, gone, locked, too early.
  if (status < 400 || status >= 500 || [404, 408, 409, 410, 423, 425].includes(status)) {
    return null;
  }
  try {
    return (JSON.parse((error as DetailedError).originalResponse!.getBody()) as { message?: string }).message ?? "";
  } catch {
    return "";
  }
}

function statusOf(error: unknown): number {
  return (error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined) ?? 0;
}
