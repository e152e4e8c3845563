/** The place to write in: a whole screen on a phone, beside the calls on a wide one. */

import { button, el } from "../shared/dom.js";
import { bubbles } from "./bubbles.js";

const WIDE = "(min-width: 60em)";
const LONGEST = 2000;

export class Talk {
  /**
   * @param {object} call the call it belongs to
   * @param {import("./conversation.js").Conversation} conversation
   * @param {{onSaid: (lead: object) => void, onClosed: () => void}} page
   */
  constructor(app, call, conversation, page) {
    this.app = app;
    this.lead = call.lead;
    this.conversation = conversation;
    this.page = page;
    this._build();
    this.changed = () => this._show();
    conversation.addEventListener("change", this.changed);
    this._open();
    this._show();
    conversation.load();
  }

  /** Closing takes nothing away: what was typed is there when it opens again. */
  close() {
    this.node.close();
  }

  _build() {
    const { t } = this.app;
    this.log = el("div", { class: "log", role: "log", tabindex: "0", "aria-label": t("talk.log") });
    this.hint = el("p", { class: "small muted hint", "data-testid": "talk-hint" });
    const props = { id: "talk-text", class: "field", rows: 2, maxlength: LONGEST, autocomplete: "off" };
    this.box = el("textarea", { ...props, lang: this.lead.language, value: this.conversation.draft });
    this.form = el(
      "form",
      { class: "composer" },
      el("label", { class: "heard", for: "talk-text" }, t("talk.label")),
      this.box,
      el("button", { class: "button action", "data-testid": "talk-send" }, t("talk.send")),
    );
    this.node = el(
      "dialog",
      { class: "talk", "aria-labelledby": "talk-title", "data-testid": "talk" },
      el(
        "div",
        { class: "talk-top" },
        button(t("back"), () => this.close(), { look: "plain", "data-testid": "talk-close" }),
        el("h2", { id: "talk-title" }, t("talk.title", { sign: this.lead.sign })),
      ),
      this.log,
      el("div", { class: "talk-bottom" }, this.hint, this.form),
    );
    this._listen();
  }

  _listen() {
    this.box.addEventListener("input", () => {
      this.conversation.draft = this.box.value;
    });
    this.box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.form.requestSubmit();
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this._say();
    });
    this.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    this.node.addEventListener("close", () => this._closed());
  }

  _open() {
    document.body.append(this.node);
    if (matchMedia(WIDE).matches) {
      document.body.classList.add("talking");
      this.node.show();
    } else {
      this.node.showModal();
    }
    this.box.focus();
  }

  _closed() {
    this.conversation.removeEventListener("change", this.changed);
    document.body.classList.remove("talking");
    this.node.remove();
    this.page.onClosed();
  }

  async _say() {
    const text = this.box.value.trim();
    if (!text || this.conversation.closed) return;
    this.box.value = "";
    this.conversation.draft = "";
    const lead = await this.conversation.say(text);
    if (lead) this.page.onSaid(lead);
  }

  _show() {
    const { log, conversation } = this;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    log.replaceChildren(...bubbles(this.app, this.lead, conversation, (id) => this._again(id)));
    if (atEnd) log.scrollTop = log.scrollHeight;
    this.form.hidden = conversation.closed;
    this.hint.textContent = this._hint();
  }

  async _again(id) {
    const lead = await this.conversation.again(id);
    if (lead) this.page.onSaid(lead);
  }

  _hint() {
    const { t, desk } = this.app;
    if (this.conversation.closed) return t("talk.over");
    const first = this.lead.how === "write" && desk.calls.get(this.lead.id)?.lead.status === "claimed";
    return t(first ? "talk.first" : "talk.silent");
  }
}
