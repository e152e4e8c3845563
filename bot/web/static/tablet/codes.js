// Two things that a code does on the first screen: take a visit up again, or erase it for good.

import { Problem } from "../shared/http.js";
import { el } from "../shared/dom.js";
import { openDialog } from "../shared/dialog.js";

function codeForm(words, label, submit, use) {
  const input = el("input", {
    class: "field code-field",
    type: "text",
    required: true,
    autofocus: true,
    maxlength: 64,
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    "data-testid": "code",
  });
  const trouble = el("p", { class: "error-text", role: "alert", "data-testid": "code-trouble" });
  const form = el(
    "form",
    { class: "code-form", autocomplete: "off", novalidate: true },
    el("label", {}, el("span", {}, label), input),
    trouble,
    el("button", { type: "submit", class: "button action" }, submit),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = input.value.trim();
    if (!code) return input.focus();
    trouble.textContent = "";
    try {
      await use(code);
    } catch (error) {
      trouble.textContent = error instanceof Problem ? troubleOf(error, words) : words.t("error.unreachable");
      input.select();
    }
  });
  return form;
}

function troubleOf(problem, words) {
  if (problem.status === 404 || problem.status === 410 || problem.status === 422) return words.t("code.unknown");
  return problem.status === 503 ? words.t("starting") : problem.message;
}

/** @param {(code: string) => Promise<void>} resume */
export function askToResume(words, resume) {
  const dialog = openDialog(
    { title: words.t("resume.title"), close: words.t("close"), testid: "resume-panel", lang: words.language },
    el("p", {}, words.t("resume.intro")),
    codeForm(words, words.t("resume.code"), words.t("resume.go"), async (code) => {
      await resume(code);
      dialog.close();
    }),
  );
}

/** @param {(code: string) => Promise<void>} erase */
export function askToErase(words, erase) {
  const dialog = openDialog(
    { title: words.t("erase.title"), close: words.t("close"), testid: "erase-panel", lang: words.language },
    el("p", {}, words.t("erase.intro")),
    codeForm(words, words.t("erase.code"), words.t("erase.go"), async (code) => {
      await erase(code);
      const body = dialog.querySelector(".dialog-body");
      body.replaceChildren(el("p", { role: "status", tabindex: "-1" }, words.t("erase.done")));
      body.firstChild.focus();
    }),
  );
}
