/** What can be done with a call as it stands, and the doing of it. */

import { Unreachable } from "../shared/http.js";
import { askWhyNot } from "./decline.js";
import { askAbsent, askOutcome } from "./close.js";

export class Acts {
  /** @param {import("./floor.js").FloorPage} page */
  constructor(app, page) {
    this.app = app;
    this.page = page;
    this.underWay = new Set();
  }

  /** The buttons of a call, the most likely one first. */
  of(call) {
    if (call.gone) return call.mine ? [this._one("understood", "action", () => this._dismiss(call))] : [];
    if (!call.mine) return this._whenWaiting(call);
    return call.lead.status === "met" ? this._whenMet(call) : this._whenClaimed(call);
  }

  _whenWaiting(call) {
    const label = call.lead.how === "write" ? "claim.write" : "claim";
    return [
      this._one("claim", "action", () => this._claim(call), label),
      this._one("decline", "quiet", () => this._decline(call)),
    ];
  }

  _whenClaimed(call) {
    const met = this._one("met", "action", () => this._met(call), call.together ? "together.yes" : "met");
    const absent = this._one("absent", "quiet", () => this._absent(call));
    const back = this._one("give_back", "plain", () => this._decline(call));
    const notYet = this._one("not_yet", "quiet", () => this._notYet(call), "together.not_yet");
    if (call.together) return [met, notYet, absent];
    if (call.lead.how === "write") return [this._write(call, "action"), absent, back];
    return [met, absent, this._write(call, "plain"), back];
  }

  _whenMet(call) {
    const finish = (look) => this._one("finish", look, () => this._finish(call));
    const writing = call.lead.how === "write";
    return writing
      ? [this._write(call, "action"), finish("quiet")]
      : [finish("action"), this._write(call, "quiet")];
  }

  _write(call, look) {
    const label = call.unread > 0 ? "write.unread" : "write";
    const open = () => this.page.openTalk(call.lead.id);
    return this._one("write", call.unread > 0 ? "soft" : look, open, label, { count: call.unread });
  }

  _one(act, look, run, label = act, values = {}) {
    return { act, look, run, label: this.app.t(label, values) };
  }

  async _claim(call) {
    const lead = await this._send(call, (id) => this.app.api.claim(id));
    if (!lead) return;
    this.app.desk.put(lead);
    this.page.hear("heard.claimed", lead);
    if (lead.how === "write") this.page.openTalk(lead.id);
  }

  async _met(call) {
    const lead = await this._send(call, (id) => this.app.api.met(id));
    if (lead) this.app.desk.put(lead);
  }

  _notYet(call) {
    this.app.desk.together(call.lead.id, false);
  }

  _dismiss(call) {
    this.app.desk.dismiss(call.lead.id);
  }

  _decline(call) {
    askWhyNot(this.app, call.mine, async (reason) => {
      this.app.desk.letGo(call.lead.id);
      const done = await this._send(call, (id) => this.app.api.decline(id, reason));
      return this._end(call, done, call.mine && "kept");
    });
  }

  _absent(call) {
    askAbsent(this.app, async () => {
      this.app.desk.finish(call.lead.id);
      const done = await this._send(call, (id) => this.app.api.absent(id));
      this._end(call, done, "absent.thanks");
    });
  }

  _finish(call) {
    askOutcome(this.app, call.lead, async (outcome, right) => {
      this.app.desk.finish(call.lead.id);
      const done = await this._send(call, (id) => this.app.api.close(id, outcome, right));
      return this._end(call, done, "closed.thanks");
    });
  }

  /** @returns {string | null} what went wrong, for the question that is still open */
  _end(call, done, thanks) {
    const { desk, t } = this.app;
    const { id, sign } = call.lead;
    if (!done) {
      desk.keep(id);
      return desk.calls.get(id)?.trouble ?? null;
    }
    desk.drop(id);
    this.page.stepBack();
    if (thanks) this.page.note(t(thanks, { sign }));
    return null;
  }

  /** Sends once however often it is pressed; resolves to the answer, or null with the trouble shown. */
  async _send(call, send) {
    const { id } = call.lead;
    if (this.underWay.has(id)) return null;
    this.underWay.add(id);
    this.app.desk.trouble(id, null);
    try {
      return await send(id);
    } catch (error) {
      this._explain(id, error);
      return null;
    } finally {
      this.underWay.delete(id);
    }
  }

  _explain(id, error) {
    const { desk, t } = this.app;
    if (error instanceof Unreachable) desk.trouble(id, t("failed.network"));
    else if (error.status === 409 && "claimed_by" in error.body) desk.taken(id, error.body.claimed_by);
    else if ([403, 404, 409].includes(error.status)) this._lookAgain(id);
    else desk.trouble(id, t("failed.other", { why: error.message }));
  }

  /** Only this one call: the others are told by the stream, in their order. */
  async _lookAgain(id) {
    const { api, desk, t } = this.app;
    this.page.note(t("failed.not_mine"));
    const leads = await api.leads().catch(() => null);
    const lead = leads?.find((one) => one.id === id);
    if (lead) desk.put(lead);
    else if (leads) desk.taken(id, null);
  }
}
