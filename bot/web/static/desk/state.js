/**
 * What this desk knows: the calls and how each of them stands for the person at it.
 * No page and no network in here. Every change is told once, a moment later, so that a
 * burst of replayed events after a reconnection is judged by where it ends.
 */

import { isOpen, newCall } from "./call.js";

const SETTLE_MS = 60;

export class Desk extends EventTarget {
  constructor() {
    super();
    this.forget();
  }

  /** Nobody sits here: nothing of the last person stays. */
  forget() {
    this.me = null;
    this.shift = "off";
    this.floor = { in_use: 0, open: [] };
    this.calls = new Map();
    this.left = new Map();
    this.declined = new Set();
    this.finished = new Set();
    this._tell();
  }

  enter(me, shift) {
    this.me = me;
    this.setShift(shift);
  }

  setShift(shift) {
    this.shift = shift;
    this._tell();
  }

  setFloor(floor) {
    this.floor = { in_use: floor.in_use ?? 0, open: floor.open ?? [] };
    this._tell();
  }

  /** The notes that shoppers left and nobody read yet. */
  setNotes(notes) {
    this.left = new Map(notes.map((note) => [note.id, note]));
    this._tell();
  }

  putNote(note) {
    this.left.set(note.id, note);
    this._tell();
  }

  dropNote(id) {
    this.left.delete(id);
    this._tell();
  }

  /** Oldest first; off shift nothing comes to anybody. */
  notes() {
    return this.shift === "off" ? [] : [...this.left.values()].sort((a, b) => a.at.localeCompare(b.at));
  }

  /**
   * Everything that is open for me now; what is no longer in it has gone.
   * @param {boolean} [news] whether a call that was not known before is news: not at the start of a
   *   shift, but after the line was down
   */
  replace(leads, news = false) {
    const known = new Set(this.calls.keys());
    const seen = new Set(leads.map((lead) => lead.id));
    for (const [id, call] of this.calls) {
      if (seen.has(id) || call.gone) continue;
      if (this.isMine(call.lead)) call.gone = "elsewhere";
      else this.calls.delete(id);
    }
    for (const lead of leads) {
      this.put(lead);
      if (!news && !known.has(lead.id)) this._call(lead.id, (call) => (call.news = false));
    }
    this._tell();
  }

  /** One call as it stands now; an answer that was slower than the news of its end changes nothing. */
  put(lead) {
    const before = this.calls.get(lead.id);
    if (before && !isOpen(before.lead)) return;
    if (!isOpen(lead)) this._over(before, lead);
    else if (lead.status === "raised") this._raised(before, lead);
    else if (this.isMine(lead)) this._mine(before, lead);
    else if (before) this._leave(before, lead, "taken");
    this._tell();
  }

  ring(id) {
    this._call(id, (call) => (call.rings += call.gone ? 0 : 1));
  }

  /** Whether the shop asks here if the two have met. */
  together(id, asked) {
    this._call(id, (call) => (call.together = asked && call.lead.status === "claimed"));
  }

  /** I give it up: said before the server is asked, so that its echo is no news to me. */
  letGo(id) {
    this.declined.add(id);
  }

  /** I end it myself: the same. */
  finish(id) {
    this.finished.add(id);
  }

  /** It is off this desk. */
  drop(id) {
    this.calls.delete(id);
    this._tell();
  }

  /** The server was not reached: everything stands as before. */
  keep(id) {
    this.declined.delete(id);
    this.finished.delete(id);
  }

  /** How many messages of the shopper I have not read yet. */
  unread(id, count) {
    this._call(id, (call) => (call.unread = count));
  }

  /** What went wrong with it, in words; null once that is over. */
  trouble(id, words) {
    this._call(id, (call) => (call.trouble = words));
  }

  /** Somebody was faster, or nobody knows who: the server said so before the event did. */
  taken(id, name) {
    const why = name ? "taken" : "elsewhere";
    this._call(id, (call) => this._leave(call, { ...call.lead, claimed_by: name }, why));
  }

  /** What has gone was read. */
  dismiss(id) {
    if (this.calls.get(id)?.gone) this.drop(id);
  }

  isMine(lead) {
    return Boolean(this.me) && lead.claimed_by === this.me.name && lead.status !== "raised";
  }

  mine() {
    return this._all((call) => call.mine);
  }

  /** The queue: what rings for me first, then whoever has waited longest. */
  waiting() {
    if (this.shift === "off") return [];
    const ringing = (call) => (call.rings > 0 && !call.gone ? 0 : 1);
    return this._all((call) => !call.mine).sort((a, b) => ringing(a) - ringing(b));
  }

  /** The calls that nobody here was told of yet; asking is telling. */
  takeNews() {
    const news = this.waiting().filter((call) => call.news && !call.gone);
    for (const call of this.calls.values()) call.news = false;
    return news;
  }

  /** How many people wait for somebody to come. */
  count() {
    return this.waiting().filter((call) => !call.gone).length;
  }

  _call(id, change) {
    const call = this.calls.get(id);
    if (!call) return;
    change(call);
    this._tell();
  }

  _all(which) {
    return [...this.calls.values()]
      .filter(which)
      .sort((a, b) => a.lead.raised_at.localeCompare(b.lead.raised_at));
  }

  _raised(before, lead) {
    if (this.declined.has(lead.id)) return void this.calls.delete(lead.id);
    const kept = before && !before.mine && !before.gone ? before : newCall(lead);
    const returned = kept.returned || Boolean(before?.mine && !before.gone);
    this.calls.set(lead.id, { ...kept, lead, returned });
  }

  _mine(before, lead) {
    if (this.finished.has(lead.id)) return;
    this.declined.delete(lead.id);
    const together = Boolean(before?.together) && lead.status === "claimed";
    this.calls.set(lead.id, { ...(before ?? newCall(lead)), lead, mine: true, gone: null, together });
  }

  _over(before, lead) {
    if (before && !this.finished.has(lead.id)) this._leave(before, lead, lead.status);
  }

  _leave(call, lead, why) {
    this.calls.set(lead.id, { ...call, lead, gone: why, rings: 0, together: false, trouble: null });
  }

  _tell() {
    this._due ??= setTimeout(() => {
      this._due = null;
      this._tellReturned();
      this.dispatchEvent(new Event("change"));
    }, SETTLE_MS);
  }

  /** Calls that were mine and wait in the queue again. */
  _tellReturned() {
    for (const call of this.calls.values()) {
      const told = new CustomEvent("returned", { detail: call.lead });
      if (call.returned && !call.mine) this.dispatchEvent(told);
      call.returned = false;
    }
  }
}
