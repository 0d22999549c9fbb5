// The buttons that create or use a passkey. They stay hidden in browsers without support.
import { PasskeyButton } from "./passkeys/button";

customElements.define("passkey-button", PasskeyButton);
