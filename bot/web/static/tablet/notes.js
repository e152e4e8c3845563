// "What I've noted": each line can be deleted, or all of it, and the receipt erases it later.

import { el, button } from "../shared/dom.js";
import { openDialog } from "../shared/dialog.js";

function noteLine(note, words, forget) {
  return el(
    "li",
    { class: "note", "data-testid": "note", "data-note": note.id },
    el("span", { class: "note-text" }, note.text, " ", el("span", { class: "small muted" }, words.time(note.at))),
    button(words.t("notes.delete"), forget, { look: "plain", "aria-label": words.t("notes.delete.one", { text: note.text }) }),
  );
}

function receiptPart(visit, words) {
  return el(
    "section",
    { class: "receipt" },
    el("h3", {}, words.t("receipt.title")),
    el("p", { class: "receipt-code", "data-testid": "receipt-code" }, visit.receipt),
    el("p", { class: "small muted" }, words.t("receipt.hint")),
  );
}

/**
 * @param {import("./visit.js").Visit} visit
 * @param words
 * @param {{erased: () => void, stopNoting: () => void}} then
 */
export function openNotes(visit, words, then) {
  const list = el("ul", { class: "notes", "aria-live": "polite" });
  const status = el("p", { class: "muted", role: "status", "data-testid": "notes-status" }, words.t("wait"));
  const all = button(words.t("notes.delete.all"), askForAll, { look: "warning", "data-testid": "erase-all" });
  const stop = button(words.t("notes.stop"), () => (dialog.close(), then.stopNoting()), { look: "quiet", "data-testid": "stop-noting" });
  const acts = el("div", { class: "dialog-acts" }, all, stop);
  const dialog = openDialog(
    { title: words.t("notes.title"), close: words.t("close"), testid: "notes-panel" },
    el("p", {}, words.t("notes.intro")),
    status,
    list,
    acts,
    receiptPart(visit, words),
  );

  function failed() {
    status.textContent = words.t("error.unreachable");
  }

  function show(notes) {
    status.textContent = notes.length ? "" : words.t("notes.empty");
    list.replaceChildren(...notes.map((note) => noteLine(note, words, () => forget(note))));
  }

  const load = () => visit.notes().then(show).catch(failed);

  function forget(note) {
    dialog.querySelector("h2").focus();
    visit.forget(note.id).then(load).catch(failed);
  }

  /** All of it is worth a second touch: it cannot be taken back. */
  function askForAll() {
    acts.replaceChildren(
      el("p", {}, words.t("notes.sure")),
      button(words.t("notes.sure.yes"), eraseAll, { look: "warning", "data-testid": "erase-all-yes" }),
      button(words.t("notes.sure.no"), () => acts.replaceChildren(all, stop), { "data-testid": "erase-all-no" }),
    );
    acts.querySelector("button").focus();
  }

  async function eraseAll() {
    try {
      await visit.forgetAll();
      dialog.close();
      then.erased();
    } catch {
      failed();
    }
  }

  load();
}
