// The screen around a conversation: the sign, the call, the panels, the way out. Everything on it is
// always there, in the same place.

import { el } from "../shared/dom.js";
import { said, saidIn } from "./say.js";

/** Words that are shorter where the screen is narrow. */
function fitting(words, key) {
  return [said(words, `${key}.long`, { class: "long" }), said(words, `${key}.short`, { class: "short" })];
}

function item(words, key, press, testid) {
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "button item", onclick: press, "data-testid": testid },
      fitting(words, key),
    ),
  );
}

function identity(words, visit) {
  return el(
    "div",
    { class: "identity" },
    el("p", { class: "small muted" }, fitting(words, "sign.label")),
    el("p", { class: "sign", "data-testid": "sign" }, visit.sign),
    el(
      "p",
      { class: "code small" },
      fitting(words, "resume.label"),
      " ",
      el("strong", { "data-testid": "resume-code" }, visit.resume),
      said(words, "resume.hint", { class: "hint" }),
    ),
  );
}

/**
 * @param words
 * @param visit
 * @param {Record<"call" | "list" | "notes" | "text" | "language" | "end", () => void>} press
 * @param {{band: Node, composer: Node}} parts
 */
export function frame(words, visit, press, { band, composer }) {
  const log = el("div", {
    class: "log",
    role: "log",
    "aria-live": "polite",
    tabindex: "0",
    "data-testid": "log",
    ...saidIn(words, "aria-label", "chat.label"),
  });
  const line = el("p", { class: "line small", role: "status", "data-testid": "line" });
  const unread = el(
    "button",
    { type: "button", class: "button quiet unread", hidden: true, "data-testid": "unread" },
    said(words, "chat.unread"),
  );
  const language = el("li", {});
  const inside = el(
    "div",
    { class: "frame" },
    el(
      "header",
      { class: "rail" },
      identity(words, visit),
      el(
        "button",
        { type: "button", class: "button soft call", onclick: press.call, "data-testid": "call" },
        said(words, "call.open"),
      ),
      el(
        "nav",
        { ...saidIn(words, "aria-label", "menu.label") },
        el(
          "ul",
          {},
          item(words, "menu.list", press.list, "list"),
          item(words, "menu.notes", press.notes, "notes"),
          item(words, "menu.text", press.text, "text-size"),
          language,
          item(words, "menu.end", press.end, "end"),
        ),
      ),
    ),
    el("main", { class: "room" }, el("h1", { class: "heard" }, said(words, "chat.label")), log, el("div", { class: "dock" }, unread, line, band, composer)),
  );
  const root = el("div", { class: "visit" }, inside);
  return { root, log, line, unread, language };
}
