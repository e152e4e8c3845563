// A visit on the screen: everything that happens in it meets here.

import { button } from "../shared/dom.js";
import { Problem } from "../shared/http.js";
import { Band } from "./band.js";
import { openCall } from "./call.js";
import { Chat } from "./chat.js";
import { composer } from "./composer.js";
import { frame } from "./frame.js";
import { Idle } from "./idle.js";
import { openKeepsake } from "./keepsake.js";
import { LeftNote } from "./leftnote.js";
import { askToEnd, warnOfIdling } from "./leaving.js";
import { openList, SHOW_LIST } from "./list.js";
import { Notices } from "./notices.js";
import { openNotes } from "./notes.js";
import { openNote } from "./notescreen.js";
import { retell, speakPage } from "./say.js";
import { nextTextSize } from "./textsize.js";

const STOP_NOTING = '/erase_data{"act":"stop_noting"}';
const SLOW = 700;

export class Room {
  /**
   * @param {import("./visit.js").Visit} visit
   * @param {object} app shop and tongues
   * @param {(said?: string) => void} leave wipes the screen
   */
  constructor(visit, app, leave) {
    Object.assign(this, { visit, app, leave });
    this.note = new LeftNote(visit);
    this.leaveNote = () => openNote(this.note, this.words);
    this.composer = composer(this.words, (text) => this.#send({ text }, text));
    this.band = new Band(() => this.composer.input.focus());
    this.frame = frame(this.words, visit, this.#menu(), { band: this.band.node, composer: this.composer.form });
    const choose = (title, payload) => this.#send({ choice: payload }, title);
    this.take = () => openKeepsake(visit, this.words, app.shop.keeps_days);
    this.chat = new Chat(this.frame.log, () => ({ words: this.words, choose, take: this.take }));
    this.notices = new Notices(visit, this.band, () => this.words, choose);
    this.idle = new Idle({
      exempt: () => visit.attended,
      warn: (more) => warnOfIdling(this.words, { more, hide: () => this.leave() }),
      wipe: () => this.leave(),
    });
  }

  get words() {
    return this.app.words(this.visit.language);
  }

  /** Puts the visit on the screen and begins to listen. */
  open() {
    document.body.replaceChildren(this.frame.root);
    this.#listen();
    this.#speak();
    this.frame.log.setAttribute("aria-busy", String(this.visit.replaying));
    for (const reply of this.visit.opening) this.chat.show(reply);
    this.notices.show();
    this.visit.start();
    this.idle.start();
    if (matchMedia("(hover: hover)").matches) this.composer.input.focus(); // on glass it would raise the keyboard
  }

  close() {
    this.idle.stop();
    this.visit.close();
    this.note.close();
    this.chat.clear();
    this.composer.input.value = "";
  }

  #menu() {
    return {
      call: () => (this.visit.called ? this.band.text.focus() : openCall(this.visit, this.words, this.leaveNote)),
      list: () => openList(this.words, () => this.#ask({ choice: SHOW_LIST }, this.words.t("list.title")),
        (title, payload) => this.#send({ choice: payload }, title), this.take),
      notes: () => openNotes(this.visit, this.words, {
        erased: () => this.chat.clear(),
        stopNoting: () => this.#send({ choice: STOP_NOTING }, this.words.t("notes.stop")),
      }),
      text: () => this.#textSize(),
      end: () => askToEnd(this.words, this.visit.receipt, () => this.#end()),
    };
  }

  #listen() {
    const { visit, frame: { log, unread } } = this;
    const on = (type, act) => visit.addEventListener(type, (event) => act(event.detail));
    on("reply", (reply) => this.chat.show(reply));
    on("notice", (notice) => this.#noticed(notice));
    on("language", () => this.#speak());
    on("line", (state) => this.#line(state));
    on("lead", () => visit.attended && this.idle.more());
    on("lead", () => this.#prompt());
    on("tempo", () => this.idle.more());
    on("caughtup", () => log.setAttribute("aria-busy", "false"));
    on("over", (reason) => this.leave(this.ending ? "" : reason));
    log.addEventListener("unread", () => (unread.hidden = false));
    log.addEventListener("scroll", () => this.#atTheEnd() && (unread.hidden = true), { passive: true });
    unread.addEventListener("click", () => this.chat.toTheEnd());
  }

  #atTheEnd() {
    const { log } = this.frame;
    return log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  }

  /** Sends and shows; resolves to the answer, or rejects when the shop will never take it. */
  async #ask(body, shown) {
    const mine = this.chat.own(shown);
    const slow = setTimeout(() => this.chat.think(this.words.t("wait")), SLOW);
    try {
      const answer = await this.visit.say(body);
      mine.answered(answer.replies);
      return answer;
    } catch (error) {
      this.#notTaken(mine, error, body, shown);
      throw error;
    } finally {
      clearTimeout(slow);
      this.chat.think(null);
    }
  }

  #send(body, shown) {
    return this.#ask(body, shown).catch(() => {}); // said on the screen, by #notTaken
  }

  #notTaken(mine, error, body, shown) {
    const refused = error instanceof Problem && !error.passing;
    const again = { label: this.words.t("again"), press: () => (mine.node.remove(), this.#send(body, shown)) };
    mine.failed(refused ? error.message : this.words.t("error.not_sent"), refused ? null : again);
    if (refused && body.text) this.composer.offer(body.text);
  }

  #noticed(notice) {
    if (notice.kind === "erased") {
      this.chat.clear(notice.id);
      this.note.forget();
    }
    if (this.notices.take(notice)) return;
    if (notice.kind === "note_screen") this.leaveNote();
    if (notice.kind === "call_screen") openCall(this.visit, this.words, this.leaveNote);
  }

  #speak() {
    const { words } = this;
    speakPage(words);
    retell(this.frame.root, words);
    this.#offerLanguages();
    this.notices.show();
    this.#prompt();
  }

  /** The other languages of the shop, each under its own name. */
  #offerLanguages() {
    const others = this.app.tongues.filter((words) => words.language !== this.visit.language);
    this.frame.language.replaceChildren(
      ...others.map((words) =>
        button(words.t("language.own"), () => this.#change(words.language), {
          look: "item",
          lang: words.language,
          "data-testid": `language-${words.language}`,
        })),
    );
  }

  #change(language) {
    this.visit.speak(language).catch(() => this.notices.failed());
  }

  #prompt() {
    const { visit, words } = this;
    const name = visit.lead?.claimed_by ?? words.t("who.somebody");
    const text = visit.written ? words.t("composer.to_person", { name }) : words.t("composer.placeholder");
    this.composer.input.placeholder = text;
  }

  #line(state) {
    const text = { good: "", busy: this.words.t("line.busy"), lost: this.words.t("line.lost") }[state];
    if (this.frame.line.textContent !== text) this.frame.line.textContent = text;
  }

  #textSize() {
    let step = 1;
    this.chat.keepPlace(() => (step = nextTextSize()));
    this.frame.line.textContent = this.words.t("text.now", { step });
    setTimeout(() => this.#line("good"), 2_000);
  }

  async #end() {
    this.ending = true; // the shop's own word that it is over need not be told to whoever ended it
    // Without a network the screen is wiped all the same; the visit then falls asleep by itself.
    await this.visit.finish().catch(() => {});
    this.leave();
  }
}
