/** One call on paper: the sign, where to go, what the person let through, and what can be done. */

import { button, el } from "../shared/dom.js";
import { age, aside, forWhom, whereTo } from "./phrases.js";

/**
 * @param {object} call as the desk keeps it
 * @param {Array<{act: string, label: string, look: string, run: () => void}>} acts
 * @returns {{node: HTMLElement, tick: () => void}} tick says the age again
 */
export function leadCard(app, call, acts) {
  const { lead } = call;
  const title = `sign-${lead.id}`;
  const when = el("p", { class: "age", "data-testid": "age" });
  const tick = () => say(when, age(app, lead));
  tick();
  const node = el(
    "article",
    {
      class: `call ${looks(call)}`,
      tabindex: "-1",
      "aria-labelledby": title,
      "data-testid": "call",
      "data-lead": lead.id,
      "data-status": call.gone ?? lead.status,
      "data-ringing": String(call.rings > 0),
    },
    el("div", { class: "call-top" }, badge(app, call), showsAge(call) ? when : null),
    el("h3", { class: "sign", id: title, "data-testid": "sign" }, lead.sign),
    call.gone ? goneLines(app, call) : openLines(app, call),
    trouble(call),
    buttons(acts),
  );
  return { node, tick };
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

function buttons(acts) {
  if (acts.length === 0) return null;
  return el(
    "div",
    { class: acts.length > 2 ? "acts many" : "acts" },
    acts.map(({ act, label, look, run }) =>
      button(label, run, { look, "data-act": act, "data-testid": act }),
    ),
  );
}

function say(node, words) {
  if (node.textContent !== words) node.textContent = words;
}
