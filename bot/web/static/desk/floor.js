/** The page of somebody who is signed in: it puts the parts together and tells them what changed. */

import { byId, el } from "../shared/dom.js";
import { Acts } from "./acts.js";
import { hearSoon, hush, note, sayTitle, tellNews } from "./announce.js";
import { showBar } from "./bar.js";
import { Conversation } from "./conversation.js";
import { Leads } from "./leads.js";
import { LeftNotes } from "./left_notes.js";
import { ShopNow } from "./shop_now.js";
import { Talk } from "./talk.js";

export class FloorPage {
  /** @param {{ringer: object, tone: object, onLanguage: Function, onOut: Function}} parts */
  constructor(app, { ringer, tone, onLanguage, onOut }) {
    this.app = app;
    this.ringer = ringer;
    this.tone = tone;
    this.conversations = new Map();
    this.talk = null;
    this.talkingTo = null;
    this.doors = { tone, onLanguage, onOut, onShift: (status) => app.desk.setShift(status) };
    app.desk.addEventListener("change", () => this.show());
    app.desk.addEventListener("returned", ({ detail }) => this.note(app.t("returned", detail)));
  }

  /** Draws everything anew: at the start, and when the language changed. */
  mount() {
    this._putAway();
    this.leads = new Leads(this.app, new Acts(this.app, this));
    this.leftNotes = new LeftNotes(this.app);
    this.shopNow = new ShopNow(this.app);
    this.showBar = showBar(byId("bar"), this.app, this.doors);
    byId("main").replaceChildren(el("div", {}, this.leads.node, this.leftNotes.node), this.shopNow.node);
    this.show();
  }

  leave() {
    this._putAway();
    this.conversations.clear();
    this.ringer.forget();
    byId("bar").hidden = true;
    byId("bar").replaceChildren();
    hush();
  }

  show() {
    if (!this.leads) return;
    const rung = this.ringer.check();
    this.leads.show();
    this.leftNotes.show();
    this.shopNow.show();
    this.showBar();
    tellNews(this.app, rung);
    sayTitle(this.app);
    this._endConversations();
  }

  note(words) {
    note(words);
  }

  hear(key, values) {
    hearSoon(this.app.t(key, values));
  }

  /** After a call has left the desk, so that the keyboard is not left nowhere. */
  stepBack() {
    setTimeout(() => {
      if (document.activeElement === document.body) byId("calls")?.focus({ preventScroll: true });
    }, 100);
  }

  openTalk(id) {
    const call = this.app.desk.calls.get(id);
    if (!call || this.talkingTo === id) return;
    this.talk?.close();
    this.talkingTo = id;
    this.talk = new Talk(this.app, call, this._conversation(id), {
      onSaid: (lead) => this.app.desk.put(lead),
      onClosed: () => this._talkClosed(id),
    });
    this.app.desk.unread(id, 0);
  }

  /** A message by the event stream: into its conversation, and on the card when that is not open. */
  message(id, message) {
    this._conversation(id).hear(message);
    const call = this.app.desk.calls.get(id);
    if (!call || message.from !== "shopper" || this.talkingTo === id) return;
    this.app.desk.unread(id, call.unread + 1);
    this.hear("heard.message", call.lead);
    navigator.vibrate?.(60);
  }

  /** The line was down: what was said meanwhile is read again. */
  catchUp() {
    if (this.talkingTo) this._conversation(this.talkingTo).load();
  }

  _conversation(id) {
    if (!this.conversations.has(id)) this.conversations.set(id, new Conversation(this.app.api, id));
    return this.conversations.get(id);
  }

  _endConversations() {
    for (const [id, conversation] of this.conversations) {
      const call = this.app.desk.calls.get(id);
      const mine = call?.mine && !call.gone;
      if (!mine && !conversation.closed) conversation.end();
      if (!mine && this.talkingTo !== id) this.conversations.delete(id);
    }
  }

  _talkClosed(id) {
    this.talk = null;
    this.talkingTo = null;
    const card = document.querySelector(`.call[data-lead="${CSS.escape(id)}"]`);
    (card?.querySelector('[data-act="write"]') ?? card ?? byId("calls"))?.focus();
  }

  _putAway() {
    this.talk?.close();
    this.leads?.stop();
    this.shopNow?.stop();
    this.leads = null;
  }
}
