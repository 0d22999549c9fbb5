import { CaptionEditor } from "./captions/editor";

if (!customElements.get("caption-editor")) {
  customElements.define("caption-editor", CaptionEditor);
}
