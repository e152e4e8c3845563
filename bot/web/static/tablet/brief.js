// The brief: what the person who comes will read. Every line can be ticked, changed or deleted first.

import { el, button } from "../shared/dom.js";

const LINES = 5;
const LONGEST = 200;

function briefLine(line, words, number) {
  const tick = el("input", { type: "checkbox", class: "tick", checked: line.ticked, "aria-label": words.t("brief.tick", { number }) });
  const text = el("textarea", {
    class: "field",
    rows: 1,
    value: line.text,
    maxlength: LONGEST,
    autocomplete: "off",
    "aria-label": words.t("brief.line", { number }),
  });
  const node = el("li", { class: "brief-line", "data-testid": "brief-line" }, el("label", { class: "tick-place" }, tick), text);
  const gone = () => {
    const next = node.nextElementSibling ?? node.previousElementSibling;
    node.remove();
    next?.querySelector("textarea").focus();
  };
  node.append(button("×", gone, { look: "plain", class: "button plain cross", "aria-label": words.t("brief.delete.line", { number }) }));
  return node;
}

/**
 * @param {{text: string, ticked: boolean}[]} lines
 * @returns {{node: HTMLElement, chosen: () => string[]}} chosen: the ticked lines as they now read, at most five
 */
export function briefEditor(lines, words) {
  const list = el("ul", { class: "brief" }, lines.map((line, at) => briefLine(line, words, at + 1)));
  const node = el(
    "fieldset",
    { "data-testid": "brief" },
    el("legend", {}, words.t("brief.title")),
    el("p", { class: "small muted" }, words.t(lines.length ? "brief.hint" : "brief.empty")),
    list,
  );

  function chosen() {
    return [...list.children]
      .filter((line) => line.querySelector(".tick").checked)
      .map((line) => line.querySelector("textarea").value.trim().replace(/\s+/g, " "))
      .filter(Boolean)
      .slice(0, LINES);
  }

  return { node, chosen };
}
