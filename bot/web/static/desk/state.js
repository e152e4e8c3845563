/**
 * What this desk knows: the calls and how each of them stands for the person at it.
 * No page and no network in here. Every change is told once, a moment later, so that a
 * burst of replayed events after a reconnection is judged by where it ends.
 */

const OPEN = ["raised", "claimed", "met"];
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
    this.declined = new Set();
    this.finished = new Set();
    this._tell();
  }

  enter(me, shift) {
    this.me = me;
    this.shift = shift;
    this._tell();
  }

  setShift(shift) {
    this.shift = shift;
    this._tell();
  }

  setFloor(floor) {
    this.floor = { in_use: floor.in_use ?? 0, open: floor.open ?? [] };
    this._tell();
  }

  /** Everything that is open for me now; what is no longer in it has gone. */
  replace(leads) {
    const seen = new Set(leads.map((lead) => lead.id));
    for (const [id, call] of this.calls) {
      if (seen.has(id) || call.gone) continue;
      if (this.isMine(call.lead)) call.gone = "elsewhere";
      else this.calls.delete(id);
    }
    for (const lead of leads) this.put(lead);
    this._tell();
  }

  /** One call as it stands now. */
  put(lead) {
    const before = this.calls.get(lead.id);
    if (!OPEN.includes(lead.status)) this._over(before, lead);
    else if (lead.status === "raised") this._raised(before, lead);
    else if (this.isMine(lead)) this._mine(before, lead);
    else if (before) this._leave(before, lead, "taken");
    this._tell();
  }

  ring(id) {
    const call = this.calls.get(id);
    if (!call || call.gone) return;
    call.rings += 1;
    this._tell();
  }

  askTogether(id) {
    const call = this.calls.get(id);
    if (!call || call.lead.status !== "claimed") return;
    call.together = true;
    this._tell();
  }

  answerTogether(id) {
    const call = this.calls.get(id);
    if (call) call.together = false;
    this._tell();
  }

  /** I give it up: said before the server is asked, so that its echo is no news to me. */
  letGo(id) {
    this.declined.add(id);
  }

  /** I end it myself: the same. */
  finish(id) {
    this.finished.add(id);
  }

  /** The server agreed: it is off this desk. */
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
    const call = this.calls.get(id);
    if (!call) return;
    call.unread = count;
    this._tell();
  }

  /** What went wrong with it, in words; null once that is over. */
  trouble(id, words) {
    const call = this.calls.get(id);
    if (!call) return;
    call.trouble = words;
    this._tell();
  }

  /** Somebody was faster, or nobody knows who: the server said so before the event did. */
  taken(id, name) {
    const call = this.calls.get(id);
    if (!call) return;
    this._leave(call, { ...call.lead, claimed_by: name }, name ? "taken" : "elsewhere");
    this._tell();
  }

  dismiss(id) {
    if (this.calls.get(id)?.gone) this.calls.delete(id);
    this._tell();
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

  /** How many people wait for somebody to come. */
  count() {
    return this.waiting().filter((call) => !call.gone).length;
  }

  _all(which) {
    return [...this.calls.values()]
      .filter(which)
      .sort((a, b) => a.lead.raised_at.localeCompare(b.lead.raised_at));
  }

  _raised(before, lead) {
    if (this.declined.has(lead.id)) return void this.calls.delete(lead.id);
    const kept = before && !before.mine && !before.gone ? before : fresh(lead);
    const returned = kept.returned || Boolean(before?.mine && !before.gone);
    this.calls.set(lead.id, { ...kept, lead, returned });
  }

  _mine(before, lead) {
    if (this.finished.has(lead.id)) return;
    this.declined.delete(lead.id);
    const together = Boolean(before?.together) && lead.status === "claimed";
    this.calls.set(lead.id, { ...(before ?? fresh(lead)), lead, mine: true, gone: null, together });
  }

  _over(before, lead) {
    if (!before || this.finished.has(lead.id)) return;
    this._leave(before, lead, lead.status);
  }

  _leave(call, lead, why) {
    this.calls.set(lead.id, { ...call, lead, gone: why, rings: 0, together: false, trouble: null });
  }

  _event(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  _tell() {
    this._due ??= setTimeout(() => {
      this._due = null;
      this._tellReturned();
      this._event("change", null);
    }, SETTLE_MS);
  }

  /** Calls that were mine and wait in the queue again. */
  _tellReturned() {
    for (const call of this.calls.values()) {
      if (call.returned && !call.mine) this._event("returned", call.lead);
      call.returned = false;
    }
  }
}

function fresh(lead) {
  return {
    lead,
    mine: false,
    gone: null,
    rings: 0,
    together: false,
    unread: 0,
    trouble: null,
    returned: false,
  };
}
