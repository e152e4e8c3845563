// What the shopper said and the shop has not yet answered. One at a time, in order, each under an id
// made once: however often it is sent again, the shop does it once.

import { Problem, Unreachable } from "../shared/http.js";
import { uuid } from "../shared/uuid.js";

const FIRST_WAIT = 1;
const LONGEST_WAIT = 10;
const TRIES_OF_A_FAULT = 5;

export class Outbox {
  /**
   * @param {(message: {id: string, text?: string, choice?: string}) => Promise<any>} deliver
   * @param {(state: "flowing" | "offline" | "busy") => void} onState
   */
  constructor(deliver, onState) {
    this.deliver = deliver;
    this.onState = onState;
    this.waiting = [];
    this.running = false;
    this.closed = false;
    this.wake = () => {};
  }

  /** Resolves to the shop's answer; rejects with a Problem when the shop will never take this message. */
  put(body) {
    return new Promise((resolve, reject) => {
      this.waiting.push({ message: { id: uuid(), ...body }, faults: 0, resolve, reject });
      this.#run();
    });
  }

  close() {
    this.closed = true;
    this.waiting = [];
    this.wake();
  }

  async #run() {
    if (this.running) return;
    this.running = true;
    let wait = FIRST_WAIT;
    while (this.waiting.length > 0 && !this.closed) {
      const seconds = await this.#sendFirst(wait);
      if (seconds === 0) {
        wait = FIRST_WAIT;
      } else {
        await this.#pause(seconds);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
    this.running = false;
  }

  /** Sends the oldest. Returns 0 when it is settled, or the seconds to wait before trying it again. */
  async #sendFirst(wait) {
    const item = this.waiting[0];
    try {
      const answer = await this.deliver(item.message);
      this.#settled(item);
      item.resolve(answer);
      return 0;
    } catch (error) {
      if (error instanceof Unreachable) {
        this.onState("offline");
        return wait;
      }
      if (error instanceof Problem && error.passing && !this.#gaveUp(item, error)) {
        this.onState("busy");
        return error.retryAfter ?? wait;
      }
      this.#settled(item);
      item.reject(error);
      return 0;
    }
  }

  #settled(item) {
    this.waiting = this.waiting.filter((other) => other !== item);
    if (!this.closed) this.onState("flowing");
  }

  /** A server that is starting or flooded (503, 429) is waited for; one that breaks on this message is not, for ever. */
  #gaveUp(item, problem) {
    if (problem.status === 503 || problem.status === 429) return false;
    item.faults += 1;
    return item.faults >= TRIES_OF_A_FAULT;
  }

  #pause(seconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(seconds, 0.25) * 1000);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
