// Nobody touches the screen for a minute: a warning, and twenty seconds later nothing of the visit is left on it.

const AFTER = 60_000;
const GRACE = 20_000;
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "input", "wheel", "touchmove"];

export class Idle {
  #timer = 0;
  #due = 0;
  #warned = null; // closes the warning
  #running = false;

  /**
   * @param {object} options
   * @param {() => boolean} options.exempt true while somebody is coming or here
   * @param {(more: () => void) => () => void} options.warn shows the warning; returns what takes it away
   * @param {() => void} options.wipe
   */
  constructor({ exempt, warn, wipe }) {
    Object.assign(this, { exempt, warn, wipe });
    this.touch = () => this.#warned === null && this.#wait(AFTER);
    this.wokeUp = () => document.visibilityState === "visible" && this.#check();
  }

  start() {
    this.#running = true;
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, this.touch, { capture: true, passive: true });
    document.addEventListener("visibilitychange", this.wokeUp);
    this.touch();
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
    for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, this.touch, { capture: true });
    document.removeEventListener("visibilitychange", this.wokeUp);
    this.#unwarn();
  }

  /** "More time", as often as wanted. Also when a call begins while the warning stands. */
  more() {
    this.#unwarn();
    if (this.#running) this.touch();
  }

  #wait(milliseconds) {
    clearTimeout(this.#timer);
    this.#due = Date.now() + milliseconds;
    this.#timer = setTimeout(() => this.#check(), milliseconds);
  }

  /** Looks at the clock, not at the timer: a sleeping tablet runs no timers. */
  #check() {
    const left = this.#due - Date.now();
    if (left > 0) this.#wait(left);
    else if (this.exempt()) this.more();
    else if (this.#warned === null) this.#giveNotice(-left);
    else this.wipe();
  }

  #giveNotice(late) {
    if (late > GRACE) {
      this.wipe();
      return;
    }
    this.#warned = this.warn(() => this.more());
    this.#wait(GRACE);
  }

  #unwarn() {
    const close = this.#warned;
    this.#warned = null;
    close?.();
  }
}
