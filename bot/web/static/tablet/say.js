// Words on the frame that must change when the language does: they carry their key with them.

import { el } from "../shared/dom.js";

/** A piece of text that `retell` can say again in another language. */
export function said(words, key, props = {}) {
  return el("span", { "data-say": key, ...props }, words.t(key));
}

/** An attribute (placeholder, aria-label) that `retell` can say again. */
export function saidIn(words, attribute, key) {
  return { [attribute]: words.t(key), [`data-say-${attribute}`]: key };
}

const ATTRIBUTES = ["aria-label", "placeholder"];

/** Says everything under `root` again, in the language of `words`. */
export function retell(root, words) {
  for (const node of root.querySelectorAll("[data-say]")) node.textContent = words.t(node.dataset.say);
  for (const attribute of ATTRIBUTES) {
    for (const node of root.querySelectorAll(`[data-say-${attribute}]`)) {
      node.setAttribute(attribute, words.t(node.getAttribute(`data-say-${attribute}`)));
    }
  }
}

/** Makes `words` the language of the whole document. */
export function speakPage(words) {
  document.documentElement.lang = words.locale;
}
