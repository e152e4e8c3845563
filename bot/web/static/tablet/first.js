// The first screen: what this is, what it keeps, and one touch to start. In every language of the shop.

import { el, button } from "../shared/dom.js";

function code(words, what, open) {
  return button(words.t(`${what}.title`), () => open(words), { look: "plain", "data-testid": `${what}-${words.language}` });
}

function invitation(words, level, press, start, offer) {
  return el(
    "section",
    { class: level === "h1" ? "invitation" : "invitation other", lang: words.language },
    el(level, {}, words.t("first.promise")),
    el("p", { class: "lead" }, words.t("first.what")),
    button(words.t("first.start"), start, { look: "action", "data-testid": `start-${words.language}` }),
    el("p", { class: "keeps small" }, words.t("first.keeps", { count: offer.days })),
    el(
      "div",
      { class: "codes" },
      code(words, "resume", press.resume),
      code(words, "erase", press.erase),
    ),
  );
}

/** The shop's name, which it may have in one language or in each. */
export function nameOf(shop, language) {
  return typeof shop.name === "string" ? shop.name : (shop.name?.[language] ?? "");
}

/** The shelf that the conversation is about: quiet things in a row, drawn once. */
function shelf() {
  return el("img", { class: "shelf", src: "/static/tablet/shelf.svg", alt: "" });
}

/**
 * @param {{shop: object, tongues: object[]}} app tongues: the shop's own language first
 * @param {{start: (language: string | null) => void, resume: (words) => void, erase: (words) => void}} press
 * @param {string} [said] something to tell whoever stands there: why the last visit is over, that it is starting
 */
export function firstScreen({ shop, tongues }, press, said = "") {
  const [own, ...others] = tongues;
  const offer = { days: shop.keeps_days ?? 30 };
  return el(
    "main",
    { class: "first fades", "data-testid": "first-screen" },
    el("p", { class: "shop-name" }, nameOf(shop, own.language)),
    el("p", { class: "band waiting first-said", role: "status", "data-testid": "first-said", hidden: !said }, said),
    el(
      "div",
      { class: "invitations" },
      // Started without choosing, the visit speaks the shop's language until somebody clearly speaks another.
      invitation(own, "h1", press, () => press.start(null), offer),
      others.map((words) => invitation(words, "h2", press, () => press.start(words.language), offer)),
    ),
    shelf(),
  );
}

/**
 * A screen that says one thing in every language: no key, or a key that was refused.
 * @param {string} [reason] what the shop answered, in its own language
 */
export function plainScreen(tongues, title, text, reason = "") {
  return el(
    "main",
    { class: "plain-screen fades", "data-testid": "plain-screen" },
    tongues.map((words, at) =>
      el(
        "section",
        { lang: words.language },
        el(at === 0 ? "h1" : "h2", {}, words.t(title)),
        el("p", {}, words.t(text)),
        at === 0 && reason ? el("p", { class: "small muted" }, reason) : null,
      ),
    ),
  );
}
