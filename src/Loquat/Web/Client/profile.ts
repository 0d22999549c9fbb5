// The pictures of one's own profile: uploaded as soon as they are picked, then cut to their shape.
import { PhotoCrop } from "./photos/crop";
import { ProfilePicture } from "./profile/picture";

customElements.define("photo-crop", PhotoCrop);
customElements.define("profile-picture", ProfilePicture);
