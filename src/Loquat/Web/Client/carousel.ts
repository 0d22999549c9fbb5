// The photo carousel of a note, for touch, wheel and keyboard.
import { PhotoCarousel } from "./carousel/carousel";

if (!customElements.get("photo-carousel")) {
  customElements.define("photo-carousel", PhotoCarousel);
}
