/** When it is my turn: vibration and a soft tone, twice at most for a call; then it waits in sight. */

import { hearNow } from "./announce.js";

const AGAIN_MS = 8_000;
const AT_MOST = 2;
const BUZZ = [180, 120, 180];

export class Ringer {
  /** @param {import("./tone.js").Tone} tone */
  constructor(app, tone) {
    this.app = app;
    this.tone = tone;
    this.heard = new Map();
    this.seen = new Set();
    this.again = new Map();
    window.addEventListener("pointerdown", () => this._quiet());
    window.addEventListener("keydown", () => this._quiet());
    document.addEventListener("visibilitychange", () => this._tellSeen());
  }

  /** Nobody sits here any more. */
  forget() {
    this._quiet();
    this.heard.clear();
    this.seen.clear();
  }

  /** @returns {Set<string>} the calls that rang just now */
  check() {
    const ringing = this._ringing();
    const news = ringing.filter((call) => this._isNew(call));
    news.forEach((call) => this._ring(call));
    const still = new Set(ringing.map(({ lead }) => lead.id));
    for (const id of [...this.heard.keys()]) if (!still.has(id)) this._forget(id);
    this._tellSeen();
    return new Set(news.map(({ lead }) => lead.id));
  }

  _ringing() {
    return this.app.desk.waiting().filter((call) => call.rings > 0 && !call.gone);
  }

  _isNew({ lead, rings }) {
    return rings > (this.heard.get(lead.id)?.rings ?? 0);
  }

  _ring({ lead, rings }) {
    const { t, words } = this.app;
    const tones = this.heard.get(lead.id)?.tones ?? 0;
    this.heard.set(lead.id, { rings, tones });
    this.seen.delete(lead.id);
    hearNow(t("heard.ring", { ...lead, language: words.languageName(lead.language) }));
    this._sound(lead.id);
    if (!this.again.has(lead.id)) {
      this.again.set(lead.id, setTimeout(() => this._secondTime(lead.id), AGAIN_MS));
    }
  }

  _secondTime(id) {
    this.again.delete(id);
    if (this.heard.has(id)) this._sound(id);
  }

  _sound(id) {
    const heard = this.heard.get(id);
    if (heard.tones >= AT_MOST) return;
    heard.tones += 1;
    navigator.vibrate?.(BUZZ);
    this.tone.play();
  }

  /** Somebody is there and has touched the page: no need to sound again. */
  _quiet() {
    for (const timer of this.again.values()) clearTimeout(timer);
    this.again.clear();
  }

  /** The server hears that a ring was seen: on the page, and the page in sight. */
  _tellSeen() {
    if (document.visibilityState !== "visible") return;
    for (const { lead } of this._ringing()) {
      if (this.seen.has(lead.id)) continue;
      this.seen.add(lead.id);
      this.app.api.seen(lead.id).catch(() => this.seen.delete(lead.id));
    }
  }

  _forget(id) {
    this.heard.delete(id);
    this.seen.delete(id);
    clearTimeout(this.again.get(id));
    this.again.delete(id);
  }
}
