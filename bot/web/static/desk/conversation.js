/**
 * What two people write to each other in one call, as far as this desk knows: the messages of the
 * server by their numbers, those of mine that are still on their way, and what is typed and not sent.
 */

import { Problem } from "../shared/http.js";
import { uuid } from "../shared/uuid.js";

export class Conversation extends EventTarget {
  constructor(api, leadId) {
    super();
    this.api = api;
    this.leadId = leadId;
    this.messages = new Map();
    this.unsent = [];
    this.draft = "";
    this.state = "loading";
    this.closed = false;
  }

  /** @returns {object[]} what the server has, in its order */
  said() {
    return [...this.messages.values()].sort((a, b) => a.id - b.id);
  }

  async load() {
    try {
      const all = await this.api.messages(this.leadId);
      all.forEach((message) => this.messages.set(message.id, message));
      this.state = "ready";
    } catch {
      if (this.state === "loading") this.state = "failed";
    }
    this._tell();
  }

  /** A message that came by the event stream; my own comes back that way too. */
  hear(message) {
    this.messages.set(message.id, message);
    if (message.from === "person") this._arrived(message.text);
    this._tell();
  }

  /** @returns {Promise<object | null>} the LEAD as it stands after my message, null if it did not arrive */
  say(text) {
    const mine = { id: uuid(), text, state: "sending", why: null };
    this.unsent.push(mine);
    return this._send(mine);
  }

  /** The same message with the same id: however often it is tried, it arrives once. */
  again(id) {
    const mine = this.unsent.find((one) => one.id === id);
    return mine && mine.state === "failed" ? this._send(mine) : Promise.resolve(null);
  }

  /** Nobody can write here any more. */
  end() {
    this.closed = true;
    this._tell();
  }

  async _send(mine) {
    mine.state = "sending";
    this._tell();
    try {
      const lead = await this.api.say(this.leadId, mine.id, mine.text);
      await this.load();
      this._drop(mine);
      return lead;
    } catch (error) {
      mine.state = "failed";
      mine.why = error instanceof Problem ? error.message : null;
      return null;
    } finally {
      this._tell();
    }
  }

  _arrived(text) {
    const same = this.unsent.filter((one) => one.text === text);
    const mine = same.find((one) => one.state === "sending") ?? same[0];
    if (mine) this._drop(mine);
  }

  _drop(mine) {
    this.unsent = this.unsent.filter((one) => one !== mine);
  }

  _tell() {
    this.dispatchEvent(new Event("change"));
  }
}
