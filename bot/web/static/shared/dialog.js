// Native <dialog> with manners: it takes the focus, gives it back, and closes by button, Escape or a touch outside.

import { el, button } from "./dom.js";

let count = 0;

/**
 * Opens a modal dialog and removes it from the page once closed.
 * @param {object} options
 * @param {string} options.title the heading, and the dialog's accessible name
 * @param {string} [options.close] label of the button that closes it; none without it
 * @param {string} [options.testid]
 * @param {boolean} [options.alert] role=alertdialog: it interrupts
 * @param {string} [options.lang] when it is not the page's
 * @param {boolean} [options.sticky] a touch outside does not close it
 * @param {() => void} [options.onclose]
 * @param {(Node | string)[]} content
 * @returns {HTMLDialogElement}
 */
export function openDialog({ title, close, testid, alert, sticky, lang, onclose }, ...content) {
  const before = document.activeElement;
  const heading = `dialog-${(count += 1)}`;
  const dialog = el(
    "dialog",
    { class: "dialog", "aria-labelledby": heading, "data-testid": testid, role: alert ? "alertdialog" : null, lang },
    el(
      "div",
      { class: "dialog-head" },
      el("h2", { id: heading, tabindex: "-1" }, title),
      close ? button(close, () => dialog.close(), { look: "plain", "data-testid": "close" }) : null,
    ),
    el("div", { class: "dialog-body" }, ...content),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before?.isConnected) before.focus();
    onclose?.();
  });
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog && !sticky) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  // The heading first, so that it is read out, unless the content says where to begin.
  if (!dialog.querySelector("[autofocus]")) dialog.querySelector("h2").focus();
  return dialog;
}
