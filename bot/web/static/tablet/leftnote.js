// A note for whoever comes later. What is typed stays until it is sent, whether its screen is open or
// not, and it is sent once, whatever the network does.

import { Problem } from "../shared/http.js";
import { Outbox } from "./outbox.js";

export const LONGEST = 500;

const gone = (error) => error instanceof Problem && error.status === 404;

/** Tells its listeners `change` whenever it stands differently. */
export class LeftNote extends EventTarget {
  /** @type {"looking" | "writing" | "sending" | "kept" | "withdrawn"} */
  state = "writing";
  /** The key of what is to be said about that; a refusal comes in the shop's own words. */
  says = "";
  refusal = "";
  draft = "";
  kept = null; // {id, text, at}: what the shop has and nobody read yet
  offline = false;

  constructor(visit) {
    super();
    this.visit = visit;
    this.outbox = new Outbox(({ text }) => visit.leaveNote(text), (state) => this.#flows(state));
    visit.addEventListener("line", ({ detail }) => detail === "good" && this.outbox.wake());
  }

  /** True while a call waits that the note would take the place of. */
  get endsCall() {
    return this.visit.lead?.status === "raised";
  }

  /** The screen opens: what was being written goes before what is kept. */
  async open() {
    if (this.state === "sending") return;
    if (this.draft) return this.#now("writing");
    this.#now("looking");
    try {
      this.kept = await this.visit.leftNote();
    } catch (error) {
      if (gone(error)) this.kept = null; // without a network, what was known before
    }
    this.#now(this.kept ? "kept" : "writing", this.kept ? "left.kept" : "");
  }

  async send(text) {
    const says = this.endsCall ? "left.kept.ended_call" : "left.kept";
    this.draft = text;
    this.#now("sending");
    try {
      this.kept = await this.outbox.put({ text });
      this.draft = "";
      this.#now("kept", says);
    } catch (error) {
      this.refusal = error.passing ? "" : error.message;
      this.#now("writing", "error.not_sent");
    }
  }

  change() {
    this.draft = this.kept.text;
    this.#now("writing");
  }

  async withdraw() {
    try {
      await this.visit.withdrawNote();
      this.#withdrawn("left.withdrawn");
    } catch (error) {
      if (gone(error)) this.#withdrawn("left.gone");
      else this.#now("kept", "error.unreachable");
    }
  }

  another() {
    this.#now("writing");
  }

  /** Everything was erased: nothing of it stays here either. */
  forget() {
    this.kept = null;
    this.draft = "";
  }

  close() {
    this.outbox.close();
    this.forget();
  }

  #withdrawn(says) {
    this.kept = null;
    this.#now("withdrawn", says);
  }

  #flows(state) {
    this.offline = state !== "flowing";
    if (this.state === "sending") this.#now("sending");
  }

  #now(state, says = "") {
    this.state = state;
    this.says = says;
    this.dispatchEvent(new Event("change"));
    if (state !== "writing") this.refusal = "";
  }
}
