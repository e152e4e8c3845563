// Shoe sizes as other countries count them. Who reads English sees them at once, anybody else with one touch.

import { button, el } from "../shared/dom.js";

const COUNTED_OTHERWISE = new Set(["en"]);
const ROWS = ["uk", "us_men", "us_women"];

function row(label, cells, tag = "td") {
  const scope = tag === "th" ? "col" : null;
  return el("tr", {}, el("th", { scope: "row" }, label), cells.map((cell) => el(tag, { scope }, cell ?? "–")));
}

function chart(product, words) {
  const abroad = new Map(product.sizes_abroad.map((size) => [size.eu, size]));
  const title = words.t("sizes.title");
  const others = ROWS.filter((name) => product.sizes_abroad.some((size) => size[name]));
  return el(
    "div",
    { class: "size-chart", role: "group", tabindex: "0", "aria-label": `${title}: ${product.name}`, "data-testid": "size-chart" },
    el(
      "table",
      {},
      el("thead", {}, row(words.t("sizes.eu"), product.sizes, "th")),
      el("tbody", {}, others.map((name) => row(words.t(`sizes.${name}`), product.sizes.map((size) => abroad.get(size)?.[name])))),
    ),
  );
}

function toggle(product, words, table) {
  const press = () => {
    table.hidden = !table.hidden;
    show.setAttribute("aria-expanded", String(!table.hidden));
  };
  const show = button(words.t("sizes.show"), press, {
    look: "plain sizes-abroad",
    "aria-expanded": "false",
    "aria-label": `${words.t("sizes.title")}: ${product.name}`,
    "data-testid": "sizes-abroad",
  });
  return show;
}

/**
 * What a card shows of its sizes.
 * @returns {{text: (string | Node)[], table: HTMLElement | null}} text for the facts, empty where the table says it all
 */
export function sizesOf(product, words) {
  const sizes = product.sizes ?? [];
  if (!product.sizes_abroad?.length) return { text: sizes.length ? [sizes.join(", ")] : [], table: null };
  const table = chart(product, words);
  if (COUNTED_OTHERWISE.has(words.language)) return { text: [], table };
  table.hidden = true;
  return { text: [sizes.join(", "), " ", toggle(product, words, table)], table };
}
