/** Notes that shoppers left for later, below the calls: quiet paper, nothing rings for them. */

import { Unreachable } from "../shared/http.js";
import { button, byId, el } from "../shared/dom.js";
import { momentOf } from "./phrases.js";

export class LeftNotes {
  constructor(app) {
    this.app = app;
    this.cards = new Map();
    this.underWay = new Set();
    this.heading = el("h2", { id: "left-title", tabindex: "-1" }, app.t("left"));
    this.list = el("div", { class: "cards", "data-testid": "left-notes" });
    this.node = el(
      "section",
      { class: "left", "aria-labelledby": "left-title", hidden: true },
      this.heading,
      el("p", { class: "small muted" }, app.t("left.intro")),
      this.list,
    );
  }

  show() {
    const notes = this.app.desk.notes();
    const focused = document.activeElement?.closest?.(".left-note");
    const place = [...this.list.children].indexOf(focused);
    const cards = notes.map((note) => this._card(note));
    if (cards.some((card, at) => this.list.children[at] !== card) || cards.length !== this.list.children.length) {
      this.list.replaceChildren(...cards);
    }
    this.node.hidden = notes.length === 0;
    this._forget(notes);
    if (place >= 0 && !this.list.contains(document.activeElement)) this._focusNear(place, focused);
  }

  /** A card stays the same while its note does. */
  _card(note) {
    const looks = JSON.stringify(note);
    const before = this.cards.get(note.id);
    if (before?.looks === looks) return before.node;
    const node = this._draw(note);
    this.cards.set(note.id, { looks, node });
    return node;
  }

  _draw(note) {
    const { app } = this;
    const title = `left-${note.id}`;
    // The next note stands where this one was a moment later: the second half of a double tap is none.
    const read = ({ detail }) => detail > 1 || this._read(note.id);
    return el(
      "article",
      { class: "left-note", "aria-labelledby": title, "data-testid": "left-note", "data-note": note.id },
      el("h3", { id: title }, note.sign),
      el("p", { class: "left-where small muted" }, `${app.t("tablet", { zone: note.zone })} · ${momentOf(app, note.at)}`),
      el("p", { class: "left-words", lang: note.language, "data-testid": "left-words" }, note.text),
      el("p", { class: "error-text small", role: "alert" }),
      button(app.t("left.read"), read, { "data-testid": "left-read", "aria-describedby": title }),
    );
  }

  /** Once however often it is pressed; it leaves every desk. */
  async _read(id) {
    if (this.underWay.has(id)) return;
    this.underWay.add(id);
    this._trouble(id, "");
    try {
      await this.app.api.readNote(id);
      this.app.desk.dropNote(id);
    } catch (error) {
      if (error.status === 404) this.app.desk.dropNote(id);
      else this._trouble(id, this._why(error));
    } finally {
      this.underWay.delete(id);
    }
  }

  _why(error) {
    const { t } = this.app;
    return error instanceof Unreachable ? t("failed.network") : t("failed.other", { why: error.message });
  }

  _trouble(id, words) {
    const place = this.cards.get(id)?.node.querySelector("[role=alert]");
    if (place) place.textContent = words;
  }

  _forget(notes) {
    const here = new Set(notes.map(({ id }) => id));
    for (const id of this.cards.keys()) if (!here.has(id)) this.cards.delete(id);
  }

  /** Whoever works by keyboard goes on with the note that came to its place. */
  _focusNear(place, before) {
    const same = this.list.querySelector(`[data-note="${CSS.escape(before.dataset.note)}"]`);
    const card = same ?? this.list.children[Math.min(place, this.list.children.length - 1)];
    (card?.querySelector("button") ?? byId("calls"))?.focus({ preventScroll: !card });
  }
}
