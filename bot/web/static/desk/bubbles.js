/** The messages of a conversation on paper: each says who speaks. */

import { button, el } from "../shared/dom.js";

/** @param {(id: string) => void} again tries a message of mine once more */
export function bubbles(app, lead, conversation, again) {
  const said = conversation.said().map((message) => bubble(app, lead, message));
  const unsent = conversation.unsent.map((mine) => unsentBubble(app, lead, mine, again));
  const all = [...said, ...unsent];
  return all.length ? all : [nothingYet(app, conversation)];
}

function nothingYet({ t }, conversation) {
  const words = { loading: "talk.loading", failed: "talk.not_loaded", ready: "talk.empty" };
  const line = el("p", { class: "muted" }, t(words[conversation.state]));
  if (conversation.state !== "failed") return line;
  return el("div", { class: "stack" }, line, button(t("retry"), () => conversation.load()));
}

function bubble(app, lead, message) {
  const mine = message.from === "person" && (!message.name || message.name === app.desk.me?.name);
  const side = mine ? "person" : message.from;
  return el(
    "div",
    { class: `bubble from-${side}`, "data-testid": "message", "data-from": message.from },
    el("p", { class: "speaker small" }, speaker(app, lead, message, mine)),
    message.text ? el("p", { class: "words", lang: lead.language }, message.text) : null,
    shown(app, message.products ?? []),
  );
}

function speaker({ t }, lead, message, mine) {
  if (mine) return t("talk.me");
  if (message.from === "bot") return t("talk.machine");
  return message.from === "shopper" ? lead.sign : t("talk.person", { name: message.name });
}

function shown({ words }, products) {
  if (products.length === 0) return null;
  const line = ({ name, price, currency }) =>
    el("li", {}, price == null ? name : `${name} · ${words.price(price, currency)}`);
  return el("ul", { class: "shown small" }, products.map(line));
}

function unsentBubble({ t }, lead, mine, again) {
  const failed = mine.state === "failed";
  const words = !failed ? t("talk.sending") : mine.why ? t("talk.refused", { why: mine.why }) : t("talk.not_sent");
  return el(
    "div",
    { class: `bubble from-person is-${mine.state}`, "data-testid": "message", "data-from": "person" },
    el("p", { class: "speaker small" }, t("talk.me")),
    el("p", { class: "words", lang: lead.language }, mine.text),
    el(
      "p",
      { class: "fate small", role: failed ? "alert" : null },
      words,
      failed ? button(t("retry"), () => again(mine.id), { look: "plain", "data-testid": "retry" }) : "",
    ),
  );
}
