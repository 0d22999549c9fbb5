// The buttons that make a passkey or use one. They stay hidden where the browser can't.
import { PasskeyButton } from "./passkeys/button";

customElements.define("passkey-button", PasskeyButton);
