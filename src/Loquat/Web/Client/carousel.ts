// The photos of a note, for fingers, wheels and keys.
import { PhotoCarousel } from "./carousel/carousel";

if (!customElements.get("photo-carousel")) {
  customElements.define("photo-carousel", PhotoCarousel);
}
