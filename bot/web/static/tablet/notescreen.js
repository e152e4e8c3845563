// The screen of a note for later: write it, see that it is kept, change it or take it back.

import { openDialog } from "../shared/dialog.js";
import { button, el } from "../shared/dom.js";
import { LONGEST } from "./leftnote.js";

class NoteScreen {
  /** @param {import("./leftnote.js").LeftNote} note */
  constructor(note, words) {
    Object.assign(this, { note, words });
    this.body = el("div", { class: "note-body" });
    const show = () => this.#show();
    note.addEventListener("change", show);
    this.dialog = openDialog(
      {
        title: words.t("left.open"),
        close: words.t("close"),
        testid: "note-screen",
        onclose: () => note.removeEventListener("change", show),
      },
      this.body,
    );
    this.#show();
    note.open();
  }

  #show() {
    const { note, words } = this;
    const again = this.shown === note.state;
    this.shown = note.state;
    this.dialog.querySelector("h2").textContent = words.t(note.kept ? "left.label" : "left.open");
    if (note.state === "looking") this.body.replaceChildren(el("p", { class: "muted" }, words.t("wait")));
    else if (note.state === "writing") this.#write();
    else if (note.state === "sending") this.#sending(again);
    else this.#say(words.t(note.says), note.kept?.text, note.kept ? this.#keptActs() : this.#withdrawnActs());
  }

  #write() {
    const { note, words } = this;
    const input = this.#input();
    const trouble = note.refusal || (note.says && words.t(note.says));
    const form = el(
      "form",
      { class: "note-form", autocomplete: "off", novalidate: true },
      el("p", { id: "note-hint" }, words.t("left.hint", { sign: note.visit.sign })),
      note.endsCall ? el("p", { class: "band waiting", "data-testid": "note-ends-call" }, words.t("left.ends_call")) : null,
      el("label", {}, el("span", {}, words.t("left.label")), input),
      el("p", { class: "error-text", role: "alert", "data-testid": "note-trouble" }, trouble),
      el("button", { type: "submit", class: "button action", "data-testid": "note-send" }, words.t("left.send")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = input.value.trim();
      if (text) note.send(text);
      else input.focus();
    });
    this.body.replaceChildren(form);
    input.focus();
  }

  #input() {
    const input = el("textarea", {
      class: "field",
      rows: 4,
      maxlength: LONGEST,
      value: this.note.draft,
      autocomplete: "off",
      autocapitalize: "sentences",
      spellcheck: "false",
      "aria-describedby": "note-hint",
      "data-testid": "note-text",
    });
    input.addEventListener("input", () => (this.note.draft = input.value));
    return input;
  }

  /** The words stay in sight while they are on their way. */
  #sending(again) {
    const { note, words } = this;
    const how = words.t(note.offline ? "left.offline" : "wait");
    if (again) this.status.textContent = how;
    else this.#say(how, note.draft, [this.#carryOn()]);
  }

  #say(how, text, acts) {
    this.status = el("p", { role: "status", tabindex: "-1", "data-testid": "note-status" }, how);
    this.body.replaceChildren(
      this.status,
      text ? el("blockquote", { class: "note-words", "data-testid": "note-kept" }, text) : "",
      el("div", { class: "dialog-acts" }, acts),
    );
    this.status.focus();
  }

  #keptActs() {
    const { note, words } = this;
    return [
      this.#carryOn(),
      button(words.t("left.change"), () => note.change(), { "data-testid": "note-change" }),
      button(words.t("left.withdraw"), () => note.withdraw(), { "data-testid": "note-withdraw" }),
    ];
  }

  #withdrawnActs() {
    const another = () => this.note.another();
    return [this.#carryOn(), button(this.words.t("left.another"), another, { "data-testid": "note-another" })];
  }

  #carryOn() {
    const close = () => this.dialog.close();
    return button(this.words.t("call.carry_on"), close, { look: "action", "data-testid": "note-done" });
  }
}

/** Opens the screen of the note, once. */
export function openNote(note, words) {
  if (!document.querySelector("[data-testid=note-screen]")) new NoteScreen(note, words);
}
