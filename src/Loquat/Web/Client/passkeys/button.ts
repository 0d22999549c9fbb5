import { makePasskey, usePasskey } from "./ceremonies";
import { Refused } from "./refused";

export class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    const isKnown =
      "PublicKeyCredential" in window &&
      "parseCreationOptionsFromJSON" in PublicKeyCredential &&
      "parseRequestOptionsFromJSON" in PublicKeyCredential;
    if (isKnown) {
      this.hidden = false;
      this.querySelector("button")!.addEventListener("click", () => void this.begin());
    }
  }

  private async begin(): Promise<void> {
    const form = this.closest("form")!;
    if (!this.isReady(form)) {
      return;
    }
    const button = this.querySelector("button")!;
    button.disabled = true;
    this.say("");
    try {
      const credential =
        this.dataset["for"] === "sign-in" ? await usePasskey() : await makePasskey(this.optionsAddress(), new FormData(form));
      form.querySelector<HTMLInputElement>("input[name=passkey]")!.value = JSON.stringify(credential);
      form.noValidate = true;
      form.requestSubmit();
    } catch (error) {
      this.say(this.wordsFor(error));
      button.disabled = false;
      button.focus();
    }
  }

  /** Validates the form without its password, which a passkey replaces. */
  private isReady(form: HTMLFormElement): boolean {
    const password = form.querySelector<HTMLInputElement>("input[name=password]");
    if (!password) {
      return form.reportValidity();
    }
    const { value } = password;
    password.required = false;
    password.value = "";
    const isReady = form.reportValidity();
    if (!isReady) {
      password.required = true;
      password.value = value;
    }
    return isReady;
  }

  private optionsAddress(): string {
    return this.dataset["for"] === "sign-up" ? "/passkeys/sign-up-options" : "/passkeys/creation-options";
  }

  private wordsFor(error: unknown): string {
    if (error instanceof Refused) {
      return error.message || this.dataset["trouble"]!;
    }
    const name = error instanceof DOMException ? error.name : "";
    return name === "NotAllowedError" || name === "AbortError"
      ? this.dataset["cancelled"]!
      : name === "InvalidStateError"
        ? this.dataset["exists"]!
        : this.dataset["trouble"]!;
  }

  private say(words: string): void {
    const problem = this.querySelector<HTMLElement>("[role=alert]")!;
    problem.textContent = words;
    problem.hidden = words === "";
  }
}
