/** The calls on the page: mine first, then the queue. A card stays the same while its call does. */

import { el } from "../shared/dom.js";
import { LeadCard } from "./lead_card.js";

const STAYS_MS = 6_000;
const AGE_MS = 15_000;

export class Leads {
  /** @param {import("./acts.js").Acts} acts */
  constructor(app, acts) {
    this.app = app;
    this.acts = acts;
    this.cards = new Map();
    this.leaving = new Set();
    this.mine = section("mine", app.t("calls.mine"));
    this.queue = section("waiting", app.t("calls.waiting"));
    this.empty = el("div", { class: "empty", "data-testid": "empty" });
    this.queue.node.append(this.empty);
    this.node = el(
      "div",
      { class: "calls", id: "calls", tabindex: "-1", role: "region", "aria-label": app.t("calls") },
      this.mine.node,
      this.queue.node,
    );
    this.clock = setInterval(() => this._tick(), AGE_MS);
  }

  stop() {
    clearInterval(this.clock);
  }

  show() {
    const { desk } = this.app;
    const mine = desk.mine();
    const waiting = desk.waiting();
    const focus = this._focused();
    this._fill(this.mine, mine);
    this._fill(this.queue, waiting);
    this.mine.node.hidden = mine.length === 0;
    this.queue.heading.hidden = waiting.length === 0;
    this._sayEmpty(waiting.length === 0, mine.length === 0);
    this.queue.node.hidden = waiting.length === 0 && this.empty.hidden;
    this._forget([...mine, ...waiting]);
    this._restore(focus);
  }

  _fill({ list }, calls) {
    calls.forEach((call, place) => {
      const node = this._card(call);
      const there = list.children[place] ?? null;
      if (there !== node) list.insertBefore(node, there);
      this._leaveInTime(call);
    });
  }

  _card(call) {
    const { id } = call.lead;
    if (!this.cards.has(id)) this.cards.set(id, new LeadCard(this.app, call.lead));
    const card = this.cards.get(id);
    card.show(call, this.acts.of(call));
    return card.node;
  }

  /** What nobody has to act on any more goes by itself; what was mine stays until it was read. */
  _leaveInTime({ gone, mine, lead }) {
    if (!gone || mine || this.leaving.has(lead.id)) return;
    this.leaving.add(lead.id);
    setTimeout(() => {
      this.leaving.delete(lead.id);
      this.app.desk.dismiss(lead.id);
    }, STAYS_MS);
  }

  _forget(calls) {
    const here = new Set(calls.map((call) => call.lead.id));
    for (const [id, card] of this.cards) {
      if (here.has(id)) continue;
      card.node.remove();
      this.cards.delete(id);
    }
  }

  _sayEmpty(none, noneOfMine) {
    const { desk, t } = this.app;
    this.empty.hidden = !none || (!noneOfMine && desk.shift !== "off");
    if (this.empty.hidden) return;
    const off = desk.shift === "off";
    const words = noneOfMine ? t(off ? "calls.none.off" : "calls.none") : t("shift.off.mine");
    const more = t(off ? "calls.none.off.more" : `calls.none.${desk.shift}`);
    this.empty.replaceChildren(
      el("p", { class: "empty-title" }, words),
      noneOfMine ? el("p", { class: "muted" }, more) : "",
    );
  }

  _focused() {
    const node = document.activeElement?.closest?.(".call");
    if (!node || !this.node.contains(node)) return null;
    return { id: node.dataset.lead, act: document.activeElement.dataset.act };
  }

  /** Whoever works by keyboard stays where they were, or as near as there is. */
  _restore(focus) {
    if (!focus || this._focused()) return;
    const card = this.cards.get(focus.id)?.node;
    const same = card?.querySelector(`[data-act="${focus.act}"]`);
    (same ?? card ?? this.node).focus({ preventScroll: !card });
  }

  _tick() {
    for (const card of this.cards.values()) card.tick();
  }
}

function section(name, words) {
  const heading = el("h2", { id: `${name}-title` }, words);
  const list = el("div", { class: "cards", "data-testid": `calls-${name}` });
  const node = el("section", { "aria-labelledby": heading.id }, heading, list);
  return { node, heading, list };
}
