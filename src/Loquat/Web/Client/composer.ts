// Writing a note: nothing that was typed or picked is ever lost, and it is published once.
import { NoteComposer } from "./composer/composer";
import { PhotoCrop } from "./photos/crop";

customElements.define("photo-crop", PhotoCrop);
customElements.define("note-composer", NoteComposer);
