// The one band above the writing line: what is going on with the call, or one thing to decide.
// It covers nothing, interrupts nothing, and there is never more than one.

import { el, button } from "../shared/dom.js";

export class Band {
  /** @param {() => void} giveBackFocus where the focus goes when the button that had it is gone */
  constructor(giveBackFocus) {
    this.giveBackFocus = giveBackFocus;
    this.text = el("p", { class: "band-text", role: "status", tabindex: "-1", "data-testid": "band-text" });
    this.buttons = el("div", { class: "band-buttons" });
    this.node = el("section", { class: "band", "data-testid": "band", hidden: true }, this.text, this.buttons);
  }

  /**
   * @param {string} text
   * @param {{label: string, press: () => void, look?: string, testid?: string}[]} acts
   * @param {{tone?: "" | "waiting" | "error", kind?: string}} [manner]
   */
  say(text, acts, { tone = "", kind = "" } = {}) {
    const hadFocus = this.node.contains(document.activeElement);
    this.node.className = `band ${tone}`;
    this.node.dataset.kind = kind;
    this.node.hidden = false;
    if (this.text.textContent !== text) this.text.textContent = text; // the same words are not read out twice
    this.buttons.replaceChildren(
      ...acts.map(({ label, press, look, testid }) => button(label, press, { look, "data-testid": testid })),
    );
    if (hadFocus) this.text.focus();
  }

  hush() {
    const hadFocus = this.node.contains(document.activeElement);
    this.node.hidden = true;
    this.node.dataset.kind = "";
    this.text.textContent = "";
    this.buttons.replaceChildren();
    if (hadFocus) this.giveBackFocus();
  }
}
