// "My list": what the shop answers to "show my list", in a panel of its own.

import { el } from "../shared/dom.js";
import { openDialog } from "../shared/dialog.js";
import { takeAlong } from "./keepsake.js";
import { messageNode } from "./message.js";

export const SHOW_LIST = "/show_list";

/**
 * @param words
 * @param {() => Promise<{replies: object[]}>} ask
 * @param {(title: string, payload: string) => Promise<unknown>} choose
 * @param {() => void} take opens what takes the list along
 */
export function openList(words, ask, choose, take) {
  const body = el("div", { class: "list", "aria-live": "polite" }, el("p", { class: "muted" }, words.t("wait")));
  const dialog = openDialog({ title: words.t("list.title"), close: words.t("close"), testid: "list-panel" }, body);

  /** What takes a product off stays in the panel; anything else is a question, and its answer is in the chat. */
  async function chosen(title, payload) {
    const removing = payload.startsWith("/remove_from_list");
    if (!removing) dialog.close();
    await choose(title, payload);
    if (removing && dialog.isConnected) await load();
  }

  async function load() {
    try {
      const { replies } = await ask();
      const scene = { words, choose: chosen, products: new Map(), listed: true };
      const shown = replies.filter((reply) => reply.from !== "shopper").map((reply) => messageNode(reply, scene));
      body.replaceChildren(...(shown.length ? shown : [el("p", {}, words.t("list.silent"))]));
      if (scene.products.size) body.append(el("div", { class: "dialog-acts" }, takeAlong(words, () => (dialog.close(), take()))));
    } catch (problem) {
      body.replaceChildren(el("p", { class: "error-text" }, problem.message));
    }
  }

  load();
}
