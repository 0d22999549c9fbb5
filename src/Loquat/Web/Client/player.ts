// Videos: playing, looking for a place, sizes, and what can go wrong.
import { VideoPlayer } from "./player/player";

if (!customElements.get("video-player")) {
  customElements.define("video-player", VideoPlayer);
}
