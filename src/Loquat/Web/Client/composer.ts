// Writing a note: nothing that was typed is ever lost, and it is published once.
import { NoteComposer } from "./composer/composer";

customElements.define("note-composer", NoteComposer);
