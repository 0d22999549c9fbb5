import type { Photo } from "../../uploads/photo";
import { inStore } from "../store";

const mostCopied = 200 * 1024 * 1024;
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** A file that has not arrived completely on the server. */
export interface KeptFile { // stored: object in IndexedDB
  local: string;
  key: string;
  /** Null if the file is too large to be copied. */
  file: Blob | null;
  size: number;
  name: string;
  alt: string;
  place: number;
  id: string | null;
  uploadAddress: string | null;
  at: number;
}

/** Stores the files of one note in the browser, so that a reload or a crash does not lose them. */
export class KeptFiles {
  constructor(public key: string) {}

  async keep({ local, file, name, alt, id, uploadAddress }: Photo, place: number): Promise<void> {
    if (file) {
      const kept: KeptFile = {
        local,
        key: this.key,
        file: file.size > mostCopied ? null : file,
        size: file.size,
        name,
        alt,
        place,
        id,
        uploadAddress,
        at: Date.now(),
      };
      await inStore("photos", "readwrite", (store) => store.put(kept));
    }
  }

  async forget({ local }: Photo): Promise<void> {
    await inStore("photos", "readwrite", (store) => store.delete(local));
  }

  async all(): Promise<KeptFile[]> {
    const found = (await inStore("photos", "readonly", (store) => store.getAll())) as KeptFile[] | undefined;
    const [fresh, old] = part(found ?? [], ({ at }) => Date.now() - at < keptFor);
    for (const { local } of old) {
      void inStore("photos", "readwrite", (store) => store.delete(local));
    }
    return fresh.filter(({ key }) => key === this.key).sort((one, other) => one.place - other.place);
  }

  async forgetAll(): Promise<void> {
    for (const { local } of await this.all()) {
      await inStore("photos", "readwrite", (store) => store.delete(local));
    }
  }
}

function part<T>(all: T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
