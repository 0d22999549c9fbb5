// The pictures of a profile: uploaded as soon as they are picked, then cropped to their shape.
import { PhotoCrop } from "./photos/crop";
import { ProfilePicture } from "./profile/picture";

customElements.define("photo-crop", PhotoCrop);
customElements.define("profile-picture", ProfilePicture);
