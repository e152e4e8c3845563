// A product: first where to see and touch it, then what it is, then what one may ask of it.

import { el, button } from "../shared/dom.js";
import { sizesOf } from "./sizes.js";

const ASK = {
  add: "/add_to_list",
  remove: "/remove_from_list",
  details: "/ask_details",
  opinions: "/ask_opinions",
  where: "/find_on_floor",
  missing: "/ask_stock",
};

/** What the button about one product says to the shop. */
export function payloadOf(act, product) {
  const entities = act === "missing" ? { product, missing: "yes" } : { product };
  return ASK[act] + JSON.stringify(entities);
}

/** True when a card of `products` already offers or says what a choice of the machine would. */
export function onACard({ payload }, products) {
  const [, intent, body] = /^(\/\w+)(\{.*\})$/.exec(payload) ?? [];
  const { product: id, ...rest } = body ? JSON.parse(body) : {};
  const product = products.find((shown) => shown.id === id);
  if (!product) return false;
  if (intent === ASK.where) return true; // the card says the place, or has the button
  if (intent === ASK.missing) return Boolean(rest.missing) && missable(product);
  return [ASK.add, ASK.details, ASK.opinions].includes(intent) && Object.keys(rest).length === 0;
}

/** Only what is said to be somewhere can be missing there. */
function missable(product) {
  return Boolean(product.place) && product.stock !== "no";
}

function fact(label, value) {
  return value?.length ? [el("dt", {}, label), el("dd", {}, value)] : [];
}

function facts(product, sizes, words) {
  const stock = product.stock ? words.t(`stock.${product.stock}`) : null;
  const found = [
    ...fact(words.t("card.sizes"), sizes),
    ...fact(words.t("card.colours"), product.colours?.join(", ")),
    ...fact(words.t("card.stock"), stock),
  ];
  return found.length ? el("dl", { class: "facts" }, found) : null;
}

function picture(product) {
  // Beside its name a picture says nothing new to those who listen.
  return product.image ? el("img", { src: product.image, alt: "", decoding: "async" }) : null;
}

/** The buttons under a product; in "my list" one takes it off instead of putting it on. */
function acts(product, { words, choose, listed }) {
  const names = [listed ? "remove" : "add", "details", "opinions"];
  if (missable(product)) names.push("missing");
  else if (!product.place) names.push("where");
  return names.map((act, place) => {
    const label = words.t(`card.${act}`);
    return button(label, () => choose(`${label}: ${product.name}`, payloadOf(act, product.id)), {
      look: place === 0 ? "quiet" : "plain",
      "aria-label": `${label}: ${product.name}`,
      "data-act": act,
    });
  });
}

/** @param product one of R.products; @param scene see message.js */
export function productCard(product, scene) {
  const { words } = scene;
  const sizes = sizesOf(product, words);
  return el(
    "article",
    { class: "card", "data-testid": "product", "data-product": product.id },
    el("div", { class: "picture" }, picture(product)),
    el(
      "div",
      { class: "about" },
      product.place ? el("p", { class: "place" }, words.t("card.place", { place: product.place })) : null,
      el(scene.listed ? "h3" : "h2", { class: "name" }, product.name), // a panel has a heading of its own above
      el("p", { class: "price" }, words.price(product.price, product.currency)),
    ),
    facts(product, sizes.text, words),
    el("div", { class: "under" }, sizes.table, el("div", { class: "acts" }, acts(product, scene))),
  );
}
