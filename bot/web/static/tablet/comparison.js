// Products side by side. A real table: each row and each column has its header.

import { el } from "../shared/dom.js";

function heading(id, products) {
  return el("th", { scope: "col" }, products.get(id)?.name ?? id);
}

function row({ label, values }) {
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, label),
    values.map((value) => el("td", {}, value === null || value === "" ? "–" : String(value))),
  );
}

/** Wider than a phone: it scrolls within its own frame, by finger and by arrow keys. */
export function comparisonTable(comparison, products, words) {
  return el(
    "div",
    { class: "comparison", role: "region", tabindex: "0", "aria-label": words.t("compare.title"), "data-testid": "comparison" },
    el(
      "table",
      {},
      el("caption", { class: "heard" }, words.t("compare.title")),
      el(
        "thead",
        {},
        el("tr", {}, el("td", {}), comparison.products.map((id) => heading(id, products))),
      ),
      el("tbody", {}, comparison.rows.map(row)),
    ),
  );
}
