import { readFileSync } from "node:fs";
import { join } from "node:path";

// hls.js is built from its source with the switches of its own builds, as neither of these fits: the light one has no sound apart from
// the pictures, and half of the full one is what our streams never have.
const switches = {
  __USE_ALT_AUDIO__: true,
  __USE_CMCD__: false,
  __USE_CONTENT_STEERING__: false,
  __USE_EME_DRM__: false,
  __USE_IFRAMES__: false,
  __USE_INTERSTITIALS__: false,
  __USE_M2TS_ADVANCED_CODECS__: false,
  __USE_MEDIA_CAPABILITIES__: false,
  // Captions stand in the page, and nobody else may empty their tracks.
  __USE_SUBTITLES__: false,
  __USE_VARIABLE_SUBSTITUTION__: false,
  // A worker would be made of a blob, which the policy of the page refuses.
  __IN_WORKER__: false,
  __HLS_WORKER_BUNDLE__: undefined,
};

/** For esbuild: what stands for `hls.js`, and what its source asks of who builds it. */
export function streaming(here) {
  const folder = join(here, "node_modules/hls.js");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return {
    alias: { "hls.js": join(folder, "src/hls.ts") },
    define: Object.fromEntries(
      Object.entries({ ...switches, __VERSION__: version }).map(([name, value]) => [name, String(JSON.stringify(value))]),
    ),
  };
}
