/** Shows a problem at its field, as the server-rendered form does. */
export function showProblem(form: HTMLFormElement, message: string, field: string | null): void {
  const control = field === null ? null : form.elements.namedItem(field);
  const problem = document.createElement("p");
  problem.setAttribute("role", "alert");
  problem.dataset["problem"] = "";
  problem.textContent = message;
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
    problem.className = "field-problem";
    problem.id = `${control.id}-problem`;
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby") ?? ""} ${problem.id}`.trim());
    (control.closest(".composer-line, .field") ?? control).after(problem);
    control.focus();
  } else if (field === "photos") {
    problem.className = "field-problem";
    form.querySelector("[data-photos]")!.append(problem);
    lead(problem, "center");
  } else {
    problem.className = "alert";
    form.prepend(problem);
    lead(problem, "nearest");
  }
}

/** Moves the focus to the problem if no field can take it. */
function lead(problem: HTMLElement, block: ScrollLogicalPosition): void {
  problem.tabIndex = -1;
  problem.focus({ preventScroll: true });
  problem.scrollIntoView({ block });
}

export function clearProblems(form: HTMLFormElement): void {
  form.querySelectorAll(".field-problem, .alert").forEach((problem) => problem.remove());
  form.querySelectorAll("[aria-invalid]").forEach((control) => control.removeAttribute("aria-invalid"));
}
