// One message as it stands in the conversation: who speaks, what they say, and what they show.

import { el, button } from "../shared/dom.js";
import { onACard, productCard } from "./cards.js";
import { comparisonTable } from "./comparison.js";
import { takeAlong } from "./keepsake.js";

/** "Máquina", "Ana, persona" or "Tú". */
export function speakerOf(reply, words) {
  if (reply.from === "shopper") return words.t("who.you");
  if (reply.from === "person") {
    return reply.name ? words.t("who.person", { name: reply.name }) : words.t("who.somebody");
  }
  return words.t("who.machine");
}

function quickReplies(choices, choose) {
  return el(
    "div",
    { class: "choices", "data-testid": "choices" },
    choices.map(({ title, payload }) => button(title, () => choose(title, payload), { look: "soft" })),
  );
}

/** A price stays on one line with its currency. */
function unbroken(text) {
  return text.replace(/(\d) (?=[€$£])/g, "$1\u00a0");
}

/**
 * @param reply R of the HTTP contract
 * @param {object} scene
 * @param {import("../shared/i18n.js").Words} scene.words
 * @param {(title: string, payload: string) => void} scene.choose
 * @param {Map<string, object>} scene.products every product shown so far, by id
 * @param {() => void} [scene.take] opens what takes a comparison along; no button without it
 */
export function messageNode(reply, scene) {
  const { words, choose, products } = scene;
  const choices = (reply.choices ?? []).filter((choice) => !onACard(choice, reply.products ?? []));
  for (const product of reply.products ?? []) products.set(product.id, product);
  // A machine's words are in the visit's language; what people write may be in any.
  const lang = reply.from === "bot" ? words.locale : null;
  return el(
    "article",
    { class: `message ${reply.from} fades`, "data-testid": "message", "data-from": reply.from, "data-id": reply.id },
    el("p", { class: "speaker" }, speakerOf(reply, words)),
    reply.text ? el("p", { class: "words", lang }, unbroken(reply.text)) : null,
    reply.comparison ? comparisonTable(reply.comparison, products, words) : null,
    reply.comparison && scene.take ? takeAlong(words, scene.take, "plain") : null,
    reply.products?.length ? cards(reply.products, scene) : null,
    choices.length ? quickReplies(choices, choose) : null,
  );
}

function cards(shown, scene) {
  return el(
    "ul",
    { class: "cards", "data-testid": "products" },
    shown.map((product) => el("li", {}, productCard(product, scene))),
  );
}
