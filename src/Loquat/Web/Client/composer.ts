// Writing a note: nothing that was typed or picked is ever lost, and it is published once.
import { NoteComposer } from "./composer/composer";

customElements.define("note-composer", NoteComposer);
