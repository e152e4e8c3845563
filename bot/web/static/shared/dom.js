// A tiny element builder. Data only ever becomes text or an attribute, never markup.

const SVG = "http://www.w3.org/2000/svg";

function apply(node, props) {
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "value") node.value = value;
    else node.setAttribute(key, value === true ? "" : String(value));
  }
}

/**
 * el("button", {class: "quiet", type: "button", onclick: press}, "Enviar")
 * A prop that is null, undefined or false is left out; a child that is null or false too.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  apply(node, props);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An SVG element, for the few drawings that the pages carry themselves. */
export function svg(tag, props = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  apply(node, props);
  node.append(...children);
  return node;
}

/** A button that does one thing. `look` is a class of base.css: "action", "quiet", "plain" or "warning". */
export function button(label, onclick, { look = "quiet", ...props } = {}) {
  return el("button", { type: "button", class: `button ${look}`, onclick, ...props }, label);
}

export function byId(id) {
  return document.getElementById(id);
}
