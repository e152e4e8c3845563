/** How a call ends: nobody there, or what came of it and whether the brief was right. */

import { openDialog } from "../shared/dialog.js";
import { button, el } from "../shared/dom.js";

const OUTCOMES = ["bought", "thinking", "not_stocked", "absent", "other"];
const RIGHT = ["yes", "partly", "no"];

/** It closes the call, so it is asked once more. */
export function askAbsent(app, onYes) {
  const yes = () => {
    dialog.close();
    onYes();
  };
  const dialog = openDialog(
    { title: app.t("absent.title"), testid: "absent-dialog" },
    el("p", { class: "muted" }, app.t("absent.intro")),
    el(
      "div",
      { class: "stack" },
      button(app.t("absent.confirm"), yes, { look: "action", "data-testid": "absent-confirm" }),
      button(app.t("absent.back"), () => dialog.close(), { "data-testid": "absent-back" }),
    ),
  );
}

/** @param {(outcome: string, right: string) => Promise<string | null>} onAnswer what went wrong, or null */
export function askOutcome(app, lead, onAnswer) {
  const why = el("p", { class: "why", role: "alert" });
  const save = el("button", { class: "button action", "data-testid": "close-send" }, app.t("close.send"));
  const told = lead.brief.length > 0;
  const form = el(
    "form",
    { class: "closing" },
    question(app, "outcome", app.t("close.outcome"), OUTCOMES),
    question(app, "right", app.t(told ? "close.brief" : "close.no_brief"), RIGHT),
    why,
    save,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    const missing = ["outcome", "right"].find((name) => !chosen.get(name));
    why.textContent = missing ? app.t("close.missing") : "";
    if (missing) return void form.elements[missing][0].focus();
    const trouble = await onAnswer(chosen.get("outcome"), chosen.get("right"));
    if (trouble) why.textContent = trouble;
    else dialog.close();
  });
  const dialog = openDialog(
    { title: app.t("close.title"), close: app.t("back"), testid: "close-dialog", sticky: true },
    form,
  );
}

function question(app, name, words, answers) {
  const one = (value) =>
    el(
      "label",
      { class: "pick" },
      el("input", { type: "radio", name, value, "data-testid": `${name}-${value}` }),
      el("span", {}, app.t(`close.${value}`)),
    );
  return el("fieldset", { class: `picks ${name}` }, el("legend", {}, words), answers.map(one));
}
