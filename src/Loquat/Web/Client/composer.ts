// The note composer. It never loses text or files, and publishes a note once.
import { NoteComposer } from "./composer/composer";

customElements.define("note-composer", NoteComposer);
