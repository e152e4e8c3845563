/** What the floor looks like without a single visit in it, and whose turn comes next. */

import { el } from "../shared/dom.js";

const WAIT_MS = 400;
const EVERY_MS = 60_000;

export class ShopNow {
  constructor(app) {
    this.app = app;
    this.floor = el("p", { "data-testid": "in-use" });
    this.open = el("p", { class: "open-zones", "data-testid": "open-zones" });
    this.turn = el("ol", { class: "turn", "data-testid": "turn" });
    this.turnCard = this._turnCard();
    this.node = el("aside", { class: "aside" }, this._floorCard(), this.turnCard);
    this.clock = setInterval(() => this._read(), EVERY_MS);
  }

  stop() {
    clearInterval(this.clock);
    clearTimeout(this.due);
  }

  show() {
    const { t, desk, words } = this.app;
    const { in_use: count, open } = desk.floor;
    this.floor.textContent = count ? t("floor.in_use", { count }) : t("floor.none");
    this.open.textContent = open.length ? t("floor.open", { zones: words.list(open) }) : "";
    this.open.hidden = open.length === 0;
    this._readSoon();
  }

  /** Calls and shifts move the order; a burst of them is read once. */
  _readSoon() {
    const looks = JSON.stringify([this.app.desk.shift, this._states()]);
    if (looks === this.looks) return;
    this.looks = looks;
    clearTimeout(this.due);
    this.due = setTimeout(() => this._read(), WAIT_MS);
  }

  _states() {
    return [...this.app.desk.calls.values()].map(({ lead, rings }) => [lead.id, lead.status, rings]);
  }

  async _read() {
    const answer = await this.app.api.rotation().catch(() => null);
    if (answer) this._showTurn(answer.order);
  }

  _showTurn(order) {
    const { t } = this.app;
    const one = ({ name, status }) =>
      el(
        "li",
        { class: `turn-${status}` },
        el("span", {}, name === this.app.desk.me?.name ? t("turn.you", { name }) : name),
        el("span", { class: "muted" }, t(`turn.${status}`)),
      );
    const nobody = el("li", { class: "muted" }, t("turn.empty"));
    this.turn.replaceChildren(...(order.length ? order.map(one) : [nobody]));
    this.turnCard.hidden = false;
  }

  _floorCard() {
    const title = el("h2", {}, this.app.t("floor"));
    return el("section", { class: "paper" }, title, this.floor, this.open);
  }

  _turnCard() {
    const { t } = this.app;
    const intro = el("p", { class: "small muted" }, t("turn.intro"));
    return el("section", { class: "paper", hidden: true }, el("h2", {}, t("turn")), this.turn, intro);
  }
}
