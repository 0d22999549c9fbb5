// A separate blocking script, so that the theme is set before the first paint. Without storage the device's setting applies.
(() => {
  const keep = "look"; // stored: localStorage
  const apply = (look: string | null): void => {
    const chosen = look === "light" || look === "dark" ? look : null;
    document.documentElement.toggleAttribute("data-theme", chosen !== null);
    if (chosen) {
      document.documentElement.dataset["theme"] = chosen;
    }
    for (const sheet of document.querySelectorAll<HTMLLinkElement | HTMLMetaElement>("[data-by-look]")) {
      const own = sheet.dataset["byLook"]!;
      sheet.media = chosen === null ? `(prefers-color-scheme: ${own})` : chosen === own ? "all" : "not all";
    }
  };
  const read = (): string | null => {
    try {
      return localStorage.getItem(keep);
    } catch {
      return null;
    }
  };
  apply(read());
  // The choices of the account; see `app/well-being.ts`.
  const ease = /(?:^|; )ease=([\w.]+)/.exec(document.cookie)?.[1];
  if (ease) {
    document.documentElement.dataset["wellBeing"] = ease.replaceAll(".", " ");
  }
  document.addEventListener("DOMContentLoaded", () => {
    const choices = document.querySelectorAll<HTMLInputElement>("input[name=look]");
    choices.forEach((choice) => {
      choice.checked = choice.value === (read() ?? "");
      choice.addEventListener("change", () => {
        try {
          localStorage.setItem(keep, choice.value);
        } catch {
          // Without storage the choice lasts until the page is left.
        }
        apply(choice.value);
      });
    });
  });
  // Another tab changed the setting.
  addEventListener("storage", ({ key, newValue }) => key === keep && apply(newValue));
})();
