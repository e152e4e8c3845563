/** "Not now", with a reason: one press, and no penalty. */

import { openDialog } from "../shared/dialog.js";
import { button, el } from "../shared/dom.js";

const REASONS = ["with_customer", "break", "language", "someone_knows_more"];
const LONGEST = 200;

/**
 * @param {boolean} mine it is given back, not passed on
 * @param {(reason: string) => Promise<string | null>} onReason a code of ours, or the person's own
 *   words; resolves to what went wrong, and then the question stays open with what was typed
 */
export function askWhyNot(app, mine, onReason) {
  const why = el("p", { class: "why", role: "alert" });
  const send = async (reason) => {
    why.textContent = "";
    const trouble = await onReason(reason);
    if (trouble) why.textContent = trouble;
    else dialog.close();
  };
  const one = (reason) =>
    button(app.t(`decline.${reason}`), () => send(reason), { "data-testid": `reason-${reason}` });
  const dialog = openDialog(
    { title: app.t(mine ? "give_back.title" : "decline.title"), close: app.t("back"), testid: "decline-dialog" },
    el("p", { class: "muted" }, app.t("decline.intro")),
    why,
    el("div", { class: "stack" }, REASONS.map(one)),
    ownWords(app, send),
  );
}

function ownWords(app, send) {
  const words = el("input", { id: "reason", class: "field", autocomplete: "off", maxlength: LONGEST });
  const form = el(
    "form",
    { class: "own-words" },
    el("label", { for: "reason" }, app.t("decline.other")),
    el("p", { class: "small muted", id: "reason-hint" }, app.t("decline.words")),
    el("div", { class: "row" }, words, el("button", { class: "button quiet" }, app.t("decline.send"))),
  );
  words.setAttribute("aria-describedby", "reason-hint");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(words.value.trim() || "other");
  });
  return form;
}
