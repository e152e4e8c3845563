/** One call on paper: the sign, where to go, what the person let through, and what can be done. */

import { el } from "../shared/dom.js";
import { visibleIn } from "./call.js";
import { age, aside, forWhom, whereTo } from "./phrases.js";

export class LeadCard {
  constructor(app, lead) {
    this.app = app;
    this.body = el("div", { class: "call-body" });
    this.acts = el("div", { class: "acts" });
    this.when = el("p", { class: "age", "data-testid": "age" });
    const about = { tabindex: "-1", "aria-labelledby": titleOf(lead), "data-testid": "call" };
    this.node = el("article", { ...about, "data-lead": lead.id }, this.body, this.acts);
    this.node.addEventListener("click", (event) => this._press(event));
  }

  /**
   * Shows the call as it stands; what was shown already is not touched.
   * @param {object} call as the desk keeps it
   * @param {Array<{act: string, label: string, look: string, run: () => void}>} acts
   */
  show(call, acts) {
    const seen = visibleIn(call);
    this.call = call;
    this.can = acts;
    if (seen === this.seen) return;
    this.seen = seen;
    this.node.className = `call ${looks(call)}`;
    this.node.dataset.status = call.gone ?? call.lead.status;
    this.node.dataset.ringing = String(call.rings > 0);
    this.tick();
    this.body.replaceChildren(...this._lines().filter(Boolean));
    this._showActs();
  }

  /** Says again how long ago it was. */
  tick() {
    const words = age(this.app, this.call.lead);
    if (this.when.textContent !== words) this.when.textContent = words;
  }

  _lines() {
    const { app, call } = this;
    const top = [badge(app, call), showsAge(call) ? this.when : ""];
    return [
      el("div", { class: "call-top" }, top),
      el("h3", { class: "sign", id: titleOf(call.lead), "data-testid": "sign" }, call.lead.sign),
      ...(call.gone ? goneLines(app, call) : openLines(app, call)),
      trouble(call),
    ];
  }

  /** The same buttons stay the same: nothing slips away under a finger that is coming down. */
  _showActs() {
    const shown = JSON.stringify(this.can);
    if (shown === this.shown) return;
    this.shown = shown;
    const one = ({ act, label, look }) =>
      el("button", { type: "button", class: `button ${look}`, "data-act": act, "data-testid": act }, label);
    this.acts.replaceChildren(...this.can.map(one));
    this.acts.classList.toggle("many", this.can.length > 2);
  }

  /** Where "I'll go" was stands "we're together" a moment later: the second half of a double tap is none. */
  _press({ target, detail }) {
    if (detail > 1) return;
    const button = target.closest("[data-act]");
    this.can.find(({ act }) => act === button?.dataset.act)?.run();
  }
}

function titleOf(lead) {
  return `sign-${lead.id}`;
}

function looks(call) {
  if (call.gone) return "is-gone fades";
  if (call.mine) return "is-mine";
  return call.rings > 0 ? "is-ringing" : "is-waiting";
}

/** How long somebody has waited matters until the two have met. */
function showsAge({ gone, lead }) {
  return !gone && lead.status !== "met";
}

function badge(app, call) {
  const { lead } = call;
  const words = call.gone ? app.t(`gone.${call.gone}`, { name: lead.claimed_by }) : standing(app, call);
  return el("p", { class: "badge", "data-testid": "badge" }, words);
}

function standing(app, call) {
  const { lead } = call;
  const writes = lead.how === "write";
  if (call.mine && lead.status === "met") return app.t(writes ? "mine.met.write" : "mine.met");
  if (call.mine) return app.t(writes ? "mine.writes" : "mine.claimed");
  return call.rings > 0 ? app.t("ring") : forWhom(app, lead);
}

function goneLines(app, call) {
  return [el("p", { class: "muted" }, app.t(`gone.${call.gone}.more`))];
}

function openLines(app, call) {
  const { lead } = call;
  const named = lead.who !== "anyone" && (call.mine || call.rings > 0);
  const place = el("p", { class: "place", "data-testid": "place" }, whereTo(app, lead));
  const about = el("p", { class: "muted", "data-testid": "about" }, aside(app, lead));
  if (named) about.append(" · ", el("strong", {}, app.t("for_me")));
  const seek = call.mine && lead.status === "claimed" && lead.how !== "write";
  return [
    place,
    about,
    seek ? el("p", { class: "find small" }, app.t("find", { sign: lead.sign })) : null,
    brief(app, lead),
    call.together ? together(app) : null,
  ];
}

function brief(app, lead) {
  const { brief: lines, question, language: lang } = lead;
  const asked = question && [
    el("p", { class: "question-label small muted" }, app.t("question")),
    el("p", { class: "question", "data-testid": "question", lang }, question),
  ];
  const told = lines.length
    ? el(
        "ul",
        { class: "brief", "aria-label": app.t("brief"), "data-testid": "brief" },
        lines.map((line) => el("li", { lang }, line)),
      )
    : el("p", { class: "muted small" }, app.t("brief.none"));
  return el("div", { class: "notebook" }, told, asked);
}

function together(app) {
  return el(
    "div",
    { class: "together", "data-testid": "together" },
    el("p", { class: "together-ask" }, app.t("together")),
    el("p", { class: "small" }, app.t("together.more")),
  );
}

function trouble(call) {
  if (!call.trouble) return null;
  return el("p", { class: "error-text small", role: "alert", "data-testid": "trouble" }, call.trouble);
}
