// The two questions before a visit leaves the screen: nobody seems to be there, and the shopper ends it.

import { openDialog } from "../shared/dialog.js";
import { el, button } from "../shared/dom.js";

/**
 * "Still here?" Closing it in any way means yes.
 * @param {{more: () => void, hide: () => void}} then
 * @returns {() => void} takes the question away
 */
export function warnOfIdling(words, { more, hide }) {
  const dialog = openDialog(
    { title: words.t("idle.title"), alert: true, sticky: true, testid: "idle", onclose: more },
    el(
      "div",
      { class: "dialog-acts" },
      button(words.t("idle.more"), () => dialog.close(), { look: "action", autofocus: true, "data-testid": "more-time" }),
      button(words.t("idle.hide"), hide, { "data-testid": "hide-now" }),
    ),
  );
  return () => dialog.close();
}

/** Ending cannot be taken back, and the receipt is shown for the last time. */
export function askToEnd(words, receipt, end) {
  const dialog = openDialog(
    { title: words.t("end.title"), testid: "end-panel" },
    el("p", {}, words.t("end.text")),
    el("p", { class: "small muted" }, words.t("end.receipt"), " ", el("strong", { class: "kept-code" }, receipt)),
    el(
      "div",
      { class: "dialog-acts" },
      button(words.t("end.yes"), end, { look: "action", "data-testid": "end-yes" }),
      button(words.t("end.no"), () => dialog.close(), { "data-testid": "end-no" }),
    ),
  );
}
