// One visit: what the shop says about it, and everything that a shopper may ask of it.
// Its token lives in this object and nowhere else.

import { client, Problem } from "../shared/http.js";
import { openStream } from "../shared/sse.js";
import { Outbox } from "./outbox.js";

const OPEN = new Set(["raised", "claimed", "met"]);
const OPENS_A_SCREEN = new Set(["call_screen", "note_screen"]);
const CAUGHT_UP_AFTER = 500;
const LOST_AFTER = 2_000;

/**
 * Tells its listeners, with what it is about in `detail`:
 * `reply` R, `notice` {id, kind, text, choices}, `lead` (see .lead), `tempo` (see .tempo), `language` (see .language),
 * `line` "good" | "busy" | "lost", `caughtup`, and `over` "ended" | "refused".
 */
export class Visit extends EventTarget {
  #token;
  #stream = null;
  #streamLost = 0;
  #outboxState = "flowing";
  #settling = 0;
  #held = null;

  /** @param opened the answer to POST /api/visits or /api/visits/resume */
  constructor(opened, { resumed }) {
    super();
    this.#token = opened.token;
    this.id = opened.visit;
    this.sign = opened.sign;
    this.resume = opened.resume;
    this.receipt = opened.receipt;
    this.language = opened.language;
    this.tempo = opened.tempo;
    this.opening = opened.replies;
    this.lead = null;
    this.over = false;
    this.replaying = resumed; // the stream will first tell again what happened before
    this.request = client(() => this.#headers());
    this.outbox = new Outbox(
      (message) => this.#ask("POST", "/messages", message),
      (state) => this.#outboxIs(state),
    );
  }

  /** Opens the stream. Called once everybody listens. */
  start() {
    this.#stream = openStream(`/api/visits/${this.id}/events`, {
      headers: () => this.#headers(),
      onEvent: (type, data, id) => this.#heard(type, data, Number(id)),
      onState: (state) => this.#streamIs(state),
      onRefused: (problem) => this.#end(problem.status === 410 ? "ended" : "refused"),
    });
    this.online = () => this.outbox.wake();
    window.addEventListener("online", this.online);
  }

  /** Stops listening and forgets the token. The visit itself goes on, asleep, in the shop. */
  close() {
    this.over = true;
    this.#token = "";
    this.outbox.close();
    this.#stream?.close();
    clearTimeout(this.#streamLost);
    clearTimeout(this.#settling);
    window.removeEventListener("online", this.online);
  }

  get called() {
    return this.lead !== null && OPEN.has(this.lead.status);
  }

  /** True while somebody is coming or here: such a visit does not idle out. */
  get attended() {
    return this.called || this.tempo === "called" || this.tempo === "accompanied";
  }

  /** True while a person holds the conversation and the machine is silent. */
  get written() {
    return this.called && this.lead.how === "write" && this.lead.status !== "raised";
  }

  /** Sends a text or a choice. The answer's replies are the caller's to show; the stream tells them as well. */
  async say(body) {
    const answer = await this.outbox.put(body);
    this.#tempoIs(answer.tempo);
    this.#languageIs(answer.language);
    return answer;
  }

  people() {
    return this.#ask("GET", "/people");
  }

  brief() {
    return this.#ask("GET", "/brief");
  }

  async call(order) {
    this.#leadIs(await this.#ask("POST", "/lead", order));
  }

  async cancelCall() {
    await this.#ask("DELETE", "/lead").catch((problem) => {
      if (problem.status !== 404) throw problem; // it was over already
    });
    this.#leadIs(null);
    this.#tempoIs("looking");
  }

  async setTempo(tempo) {
    await this.#ask("POST", "/tempo", { tempo });
    this.#tempoIs(tempo);
  }

  async speak(language) {
    await this.#ask("POST", "/language", { language });
    this.#languageIs(language);
  }

  notes() {
    return this.#ask("GET", "/notes");
  }

  forget(note) {
    return this.#ask("DELETE", `/notes/${encodeURIComponent(note)}`);
  }

  forgetAll() {
    return this.#ask("DELETE", "/notes");
  }

  takeAlong() {
    return this.#ask("POST", "/keepsake");
  }

  leftNote() {
    return this.#ask("GET", "/left-note");
  }

  leaveNote(text) {
    return this.#ask("POST", "/left-note", { text });
  }

  withdrawNote() {
    return this.#ask("DELETE", "/left-note");
  }

  finish() {
    return this.#ask("DELETE", "");
  }

  #headers() {
    return { Authorization: `Bearer ${this.#token}`, "Accept-Language": this.language };
  }

  async #ask(method, path, body) {
    try {
      return await this.request(method, `/api/visits/${this.id}${path}`, body);
    } catch (error) {
      const gone = error instanceof Problem && (error.status === 410 || error.status === 401);
      if (gone) this.#end(error.status === 410 ? "ended" : "refused");
      throw error;
    }
  }

  #tell(type, detail = null) {
    if (!this.over) this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #end(reason) {
    this.#tell("over", reason);
  }

  #heard(type, data, id) {
    if (this.replaying) this.#stillCatchingUp();
    if (type === "reply") this.#tell("reply", data);
    else if (type === "tempo") this.#tempoIs(data.tempo);
    else if (type === "lead") this.#leadIs(data);
    else if (type === "notice" && this.replaying) this.#held = { ...data, id };
    else if (type === "notice") this.#tell("notice", { ...data, id });
  }

  /** What is told again comes in one rush: the first silence ends it. */
  #stillCatchingUp() {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.replaying = false;
      // Of the old notices only the last can still matter, and only if it is about a call that goes on.
      if (this.#held && this.called && !OPENS_A_SCREEN.has(this.#held.kind)) this.#tell("notice", this.#held);
      this.#tell("caughtup");
    }, CAUGHT_UP_AFTER);
  }

  #leadIs(lead) {
    this.lead = lead;
    this.#tell("lead");
  }

  #tempoIs(tempo) {
    if (!tempo || tempo === this.tempo) return;
    this.tempo = tempo;
    this.#tell("tempo");
    if (tempo === "ended") this.#end("ended");
  }

  #languageIs(language) {
    if (!language || language === this.language) return;
    this.language = language;
    this.#tell("language");
  }

  #streamIs(state) {
    if (state === "open") {
      clearTimeout(this.#streamLost);
      this.#streamLost = 0;
      this.lost = false;
      if (this.replaying) this.#stillCatchingUp();
      this.outbox.wake();
    } else if (!this.#streamLost) {
      // A server that restarts is back before anyone has to hear of it.
      this.#streamLost = setTimeout(() => {
        this.lost = true;
        this.#line();
      }, LOST_AFTER);
    }
    this.#line();
  }

  #outboxIs(state) {
    this.#outboxState = state;
    if (state === "offline") this.#stream?.retry();
    this.#line();
  }

  #line() {
    if (this.#outboxState === "busy") this.#tell("line", "busy");
    else this.#tell("line", this.lost || this.#outboxState === "offline" ? "lost" : "good");
  }
}
