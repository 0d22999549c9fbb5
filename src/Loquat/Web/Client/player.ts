// The video player: playback, seeking, quality and errors.
import { VideoPlayer } from "./player/player";

if (!customElements.get("video-player")) {
  customElements.define("video-player", VideoPlayer);
}
