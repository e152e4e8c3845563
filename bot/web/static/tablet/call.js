// Calling a person. One tap is enough; who, how and the brief can be chosen first. If nobody can come,
// the screen says so before it asks for anything.

import { Problem } from "../shared/http.js";
import { el, button } from "../shared/dom.js";
import { openDialog } from "../shared/dialog.js";
import { callForm } from "./callform.js";

/** Anyone, here, with nothing told beforehand. */
const ONE_TAP = { who: "anyone", how: "come", brief: [] };

function availability(people, waiting, words) {
  const free = people.filter((person) => person.status === "free").length;
  const lines = [free ? words.t("call.free", { count: free }) : words.t("call.all_busy")];
  if (waiting > 0) lines.push(words.t("call.waiting", { count: waiting }));
  return el("p", { "data-testid": "availability" }, lines.join(" "));
}

class CallScreen {
  constructor(visit, words, leaveNote) {
    Object.assign(this, { visit, words, leaveNote });
    this.body = el("div", { class: "call-body" }, el("p", { class: "muted" }, words.t("wait")));
    this.trouble = el("p", { class: "error-text", role: "alert", "data-testid": "call-trouble" });
    this.dialog = openDialog(
      { title: words.t("call.open"), close: words.t("call.not_now"), testid: "call-screen" },
      this.trouble,
      this.body,
    );
  }

  async load() {
    try {
      const [people, brief] = await Promise.all([this.visit.people(), this.visit.brief()]);
      this.people = people;
      this.brief = brief;
      if (people.length === 0) this.#nobody();
      else this.#oneTap();
    } catch (error) {
      this.#failed(error);
      this.body.replaceChildren(button(this.words.t("again"), () => this.#again(), { look: "action" }));
    }
  }

  #again() {
    this.trouble.textContent = "";
    this.load();
  }

  #nobody(reason = this.words.t("call.nobody")) {
    this.body.replaceChildren(
      el("p", { role: "status", "data-testid": "nobody" }, reason),
      el(
        "div",
        { class: "dialog-acts" },
        button(this.words.t("call.carry_on"), () => this.dialog.close(), { look: "action" }),
        button(this.words.t("left.open"), () => (this.dialog.close(), this.leaveNote()), { "data-testid": "leave-note" }),
      ),
    );
  }

  #oneTap() {
    const { words } = this;
    const now = button(words.t("call.now"), () => this.#send(ONE_TAP), { look: "action", "data-testid": "call-now" });
    this.body.replaceChildren(
      availability(this.people, this.brief.waiting ?? 0, words),
      el("div", { class: "one-tap" }, now, el("p", { class: "small muted" }, words.t("call.now.hint"))),
      el(
        "div",
        { class: "dialog-acts" },
        button(words.t("call.choose"), () => this.#choose(), { "data-testid": "call-choose" }),
        this.#openTempo(),
      ),
    );
    now.focus();
  }

  /** The softest way: "someone may come by", without a sound. */
  #openTempo() {
    if (this.visit.tempo !== "looking") return "";
    return button(this.words.t("open.offer"), () => this.#open(), { look: "plain", "data-testid": "tempo-open" });
  }

  async #open() {
    try {
      await this.visit.setTempo("open");
      this.dialog.close();
    } catch (error) {
      this.#failed(error);
    }
  }

  #choose() {
    const form = callForm(this.people, this.brief.lines, this.words, {
      send: (order) => this.#send(order),
      back: () => this.#oneTap(),
    });
    this.body.replaceChildren(form);
    this.dialog.scrollTop = 0;
    form.querySelector("input").focus();
  }

  async #send(order) {
    this.trouble.textContent = "";
    try {
      await this.visit.call(order);
      this.dialog.close();
    } catch (error) {
      // Called already, perhaps by an answer that got lost: the band shows it as soon as the stream does.
      if (error instanceof Problem && error.status === 409) this.dialog.close();
      else if (error instanceof Problem && error.status === 422) this.#refused(error);
      else this.#failed(error);
    }
  }

  /** Nobody is there any more, or the one who was named has left. */
  async #refused(problem) {
    this.people = await this.visit.people().catch(() => []);
    if (this.people.length === 0) this.#nobody(problem.message);
    else this.#oneTap();
    this.trouble.textContent = problem.message;
  }

  #failed(error) {
    this.trouble.textContent = error instanceof Problem ? error.message : this.words.t("call.unreachable");
    this.trouble.scrollIntoView({ block: "nearest" });
  }
}

/**
 * Opens the call screen, once.
 * @param {() => void} leaveNote for later, when nobody can come
 */
export function openCall(visit, words, leaveNote) {
  if (visit.called || document.querySelector("[data-testid=call-screen]")) return;
  new CallScreen(visit, words, leaveNote).load();
}
