// What the band says: the state of the call, and the notices that the shop sends.

/** Notices that are about a call: they speak in its place while it is open, and are over with it. */
const ABOUT_THE_CALL = new Set([
  "longer", "alternatives", "named_unanswered", "together", "requeued", "person_silent", "person_writes",
]);

/** Notices that change something else on the screen, or say less than the state of the call does. */
const SILENT = new Set(["call_screen", "coming", "note_screen", "list"]);

/** Notices that carry their own way out: two ways to say no would be one too many. */
const WITH_A_WAY_OUT = new Set(["offer", "alternatives"]);

const TONE = { raised: "waiting", claimed: "waiting", met: "" };

export class Notices {
  #notice = null;

  /**
   * @param {import("./visit.js").Visit} visit
   * @param {import("./band.js").Band} band
   * @param {() => object} words
   * @param {(title: string, payload: string) => void} choose
   */
  constructor(visit, band, words, choose) {
    Object.assign(this, { visit, band, words, choose });
    visit.addEventListener("lead", () => this.#callChanged());
    visit.addEventListener("tempo", () => this.show());
  }

  /** Takes a notice in. Returns false for the kinds that somebody else must act on. */
  take(notice) {
    if (SILENT.has(notice.kind)) return false;
    this.#notice = notice;
    this.show();
    return true;
  }

  dismiss() {
    this.#notice = null;
    this.show();
  }

  /** Draws the band again: after any change, and in another language. */
  show() {
    if (this.visit.called) this.#showCall();
    else if (this.#notice) this.#showNotice();
    else if (this.visit.tempo === "open") this.#showOpen();
    else this.band.hush();
  }

  #callChanged() {
    // The old call's notices do not speak for the new state; the shop sends those that do.
    if (ABOUT_THE_CALL.has(this.#notice?.kind)) this.#notice = null;
    this.show();
  }

  #said(notice) {
    return notice.text || this.words().t(`notice.${notice.kind}`);
  }

  #choicesOf(notice) {
    return (notice.choices ?? []).map(({ title, payload }) => ({
      label: title,
      look: "soft",
      press: () => {
        this.#notice = null;
        this.show();
        this.choose(title, payload);
      },
    }));
  }

  #hasItsOwnWayOut(acts) {
    return WITH_A_WAY_OUT.has(this.#notice?.kind) && acts.length > 0;
  }

  #showCall() {
    const { lead, sign } = this.visit;
    const words = this.words();
    const acts = this.#notice ? this.#choicesOf(this.#notice) : [];
    const name = lead.claimed_by ?? words.t("who.somebody");
    const key = lead.status === "raised" ? `call.raised.${lead.how}` : `call.${lead.status}.${lead.how}`;
    const state = words.t(key, { name, sign });
    if (!this.#hasItsOwnWayOut(acts)) {
      acts.push({
        label: words.t(lead.status === "met" ? "call.finish" : "call.cancel"),
        press: () => this.cancel(),
        testid: "cancel-call",
      });
    }
    const text = this.#notice ? this.#said(this.#notice) : state;
    this.band.say(text, acts, { tone: TONE[lead.status], kind: this.#notice?.kind ?? lead.status });
  }

  #showNotice() {
    const acts = this.#choicesOf(this.#notice);
    if (!this.#hasItsOwnWayOut(acts)) {
      acts.push({ label: this.words().t("notice.dismiss"), look: "plain", press: () => this.dismiss(), testid: "dismiss" });
    }
    this.band.say(this.#said(this.#notice), acts, { kind: this.#notice.kind });
  }

  #showOpen() {
    const words = this.words();
    const back = () => this.visit.setTempo("looking").catch(() => this.failed());
    this.band.say(words.t("open.on"), [{ label: words.t("open.back"), press: back, testid: "tempo-looking" }], {
      kind: "open",
    });
  }

  cancel() {
    this.#notice = null;
    this.visit.cancelCall().catch(() => this.failed());
  }

  /** Something that the shopper pressed did not reach the shop: the band says so and stays as it is. */
  failed() {
    this.band.say(this.words().t("error.unreachable"), [
      { label: this.words().t("notice.dismiss"), look: "plain", press: () => this.show() },
    ], { tone: "error", kind: "unreachable" });
  }
}
