import { readFileSync } from "node:fs";
import { join } from "node:path";

// hls.js is built from source with its own build switches, because neither of its builds fits: the light one has no separate audio, and
// half of the full one supports what our streams never contain.
const switches = {
  __USE_ALT_AUDIO__: true,
  __USE_CMCD__: false,
  __USE_CONTENT_STEERING__: false,
  __USE_EME_DRM__: false,
  __USE_IFRAMES__: false,
  __USE_INTERSTITIALS__: false,
  __USE_M2TS_ADVANCED_CODECS__: false,
  __USE_MEDIA_CAPABILITIES__: false,
  // Captions are tracks of the page, and hls.js would clear them.
  __USE_SUBTITLES__: false,
  __USE_VARIABLE_SUBSTITUTION__: false,
  // The worker would come from a blob, which the content security policy refuses.
  __IN_WORKER__: false,
  __HLS_WORKER_BUNDLE__: undefined,
};

/** The esbuild alias for `hls.js` and the constants that its source expects. */
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
