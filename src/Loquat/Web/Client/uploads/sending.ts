import { DetailedError, Upload } from "tus-js-client";
import { signedOut } from "../app/session";
import type { Photo } from "./photo";
import { Speed } from "./speed";

export interface Sending {
  /** Ends when the last byte is there. */
  readonly done: Promise<void>;
  stop(): void;
}

export class Stopped extends Error {}

/** One try to bring a photo over, from where it stands on the server; by tus 1.0. */
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

/** Why trying again is of no use, in the server's own words; nothing where it is. */
export function refusalIn(error: unknown): string | null {
  const status = statusOf(error);
  // Too early, busy, at another place, gone: a moment later it may be otherwise.
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
