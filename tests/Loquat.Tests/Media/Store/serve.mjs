// A store that speaks S3, on a free port, for as long as its standard input is open.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

const folder = mkdtempSync(join(tmpdir(), "loquat-s3-"));
const store = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory: folder, configureBuckets: [{ name: "loquat" }] });
const { port } = await store.run();
console.log(port);
process.stdin.on("end", async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.stdin.resume();
