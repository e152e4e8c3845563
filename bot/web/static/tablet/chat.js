// The conversation, in the order of the shop's ids, each message once.

import { el, button } from "../shared/dom.js";
import { messageNode } from "./message.js";

const NEAR_THE_END = 120;
const AT_THE_END = 8;
const MARGIN = 16;

export class Chat {
  #entries = []; // {order, node, text, pending}
  #seen = new Set();
  #products = new Map();
  #anchor = null; // the question whose answer is awaited

  /**
   * @param {HTMLElement} log the scrolling element with role=log
   * @param {() => {words: object, choose: Function}} scene asked at each message: the language may change
   */
  constructor(log, scene) {
    this.log = log;
    this.scene = scene;
    this.thinking = el("p", { class: "thinking muted", hidden: true, "aria-hidden": "true" });
    log.append(this.thinking);
    this.#stayAtTheEnd();
  }

  /** Shows R, unless it is here already. Returns true if it is new. */
  show(reply) {
    if (this.#seen.has(reply.id)) return false;
    this.#seen.add(reply.id);
    if (reply.from === "shopper" && this.#recognised(reply)) return false;
    const follow = this.#below() < NEAR_THE_END;
    if (reply.comparison) this.#onlyTheLastIsTaken();
    const node = messageNode(reply, { ...this.scene(), products: this.#products });
    this.#place({ order: reply.id, node, pending: false });
    if (reply.from !== "shopper") this.#reveal(node, follow);
    return true;
  }

  /** Shows at once what the shopper just said; the returned handle says later what became of it. */
  own(text) {
    this.withdrawChoices();
    const node = messageNode({ id: "", from: "shopper", text }, this.scene());
    const entry = { order: Infinity, node, text, pending: true };
    node.classList.add("on-its-way");
    this.#place(entry);
    this.#anchor = node;
    this.#scrollTo(node);
    return {
      node,
      answered: (replies) => this.#answered(entry, replies),
      failed: (reason, again) => this.#failed(entry, reason, again),
    };
  }

  /** The choices of earlier messages belong to a moment that is over. */
  withdrawChoices() {
    for (const choices of this.log.querySelectorAll(".choices")) choices.remove();
  }

  /** A shopper takes the last comparison along: the button under an earlier one would give them another. */
  #onlyTheLastIsTaken() {
    for (const earlier of this.log.querySelectorAll("[data-act=take-along]")) earlier.remove();
  }

  /** Runs something that changes every height, and keeps on top what was on top. */
  keepPlace(change) {
    const top = this.log.getBoundingClientRect().top;
    const first = this.#entries.find(({ node }) => node.getBoundingClientRect().bottom > top + MARGIN);
    change();
    if (first) this.#scrollTo(first.node);
  }

  toTheEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  think(text) {
    this.thinking.textContent = text ?? "";
    this.thinking.hidden = !text;
  }

  /**
   * Empties the conversation.
   * @param {number} [before] the shop erased what came before this event; what it said since stays
   */
  clear(before = Infinity) {
    const stays = (entry) => entry.order > before && entry.node.dataset.from !== "shopper";
    for (const entry of this.#entries) if (!stays(entry)) entry.node.remove();
    this.#entries = this.#entries.filter(stays);
    this.#anchor = null;
    this.#products.clear();
    this.think(null);
  }

  /** The shop tells of a message that is already on the screen: it only gets its place. */
  #recognised(reply) {
    const pending = this.#entries.filter((one) => one.pending);
    // Messages leave one at a time: if the shop words a button differently, it is still the first in line.
    const entry = pending.find((one) => one.text === reply.text) ?? pending[0];
    if (!entry) return false;
    entry.pending = false;
    entry.node.classList.remove("on-its-way");
    entry.node.dataset.id = reply.id;
    this.#move(entry, reply.id);
    return true;
  }

  #answered(entry, replies) {
    entry.node.classList.remove("on-its-way");
    const first = replies.find((reply) => reply.from !== "shopper");
    // Its own id is the one before the first answer's; the stream will say so, perhaps later.
    if (entry.pending && first) this.#move(entry, first.id - 0.5);
    for (const reply of replies) this.show(reply);
    if (this.#anchor === entry.node) this.#anchor = null;
  }

  #failed(entry, reason, again) {
    entry.pending = false;
    // The shop never gave it a number: it stays where it was said, and what comes later comes after it.
    const known = this.#entries.map((one) => one.order).filter(Number.isFinite);
    entry.order = Math.max(0, ...known) + 0.25;
    if (this.#anchor === entry.node) this.#anchor = null;
    entry.node.classList.remove("on-its-way");
    entry.node.classList.add("not-sent");
    entry.node.append(
      el("p", { class: "error-text small", role: "alert" }, reason),
      again ? button(again.label, again.press, { look: "plain" }) : "",
    );
  }

  #place(entry) {
    const at = this.#entries.findIndex((other) => other.order > entry.order);
    const next = at < 0 ? this.thinking : this.#entries[at].node;
    this.log.insertBefore(entry.node, next);
    this.#entries.splice(at < 0 ? this.#entries.length : at, 0, entry);
  }

  #move(entry, order) {
    const at = this.#entries.indexOf(entry);
    entry.order = order;
    const before = this.#entries[at - 1];
    const after = this.#entries[at + 1];
    if ((!before || before.order < order) && (!after || after.order > order)) return;
    this.#entries.splice(at, 1);
    this.#place(entry);
  }

  /** Scrolls the log and nothing around it, which scrollIntoView would. */
  #scrollTo(node) {
    this.log.scrollTop += node.getBoundingClientRect().top - this.log.getBoundingClientRect().top - MARGIN;
  }

  /** What appears under the log must not push its last line out of sight. */
  #stayAtTheEnd() {
    let height = this.log.clientHeight;
    new ResizeObserver(() => {
      const lost = height - this.log.clientHeight;
      height = this.log.clientHeight;
      if (lost > 0 && this.#below() - lost < AT_THE_END) this.toTheEnd();
    }).observe(this.log);
  }

  /** Pixels of conversation below what is in sight. */
  #below() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    return scrollHeight - scrollTop - clientHeight;
  }

  /** An answer is read from its beginning: the question stays on top. What comes unasked follows only whoever was at the end. */
  #reveal(node, follow) {
    if (this.#anchor) {
      this.#scrollTo(this.#anchor);
    } else if (follow) {
      this.#scrollTo(node);
    } else {
      this.log.dispatchEvent(new CustomEvent("unread"));
    }
  }
}
