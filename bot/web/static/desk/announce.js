/** What changed, said to those who listen and to those who look elsewhere: live regions, notes, title. */

import { byId, el } from "../shared/dom.js";

const NOTE_MS = 6_000;

/** Read aloud when there is a pause. */
export function hearSoon(words) {
  speak(byId("polite"), words);
}

/** Read aloud at once: for a ring, and nothing else. */
export function hearNow(words) {
  speak(byId("urgent"), words);
}

/** A line at the bottom of the page that goes by itself. */
export function note(words) {
  const line = el("p", { class: "note fades", "data-testid": "note" }, words);
  byId("notes").append(line);
  setTimeout(() => line.remove(), NOTE_MS);
}

/** The calls that were not there before, said once each; the title says how many wait. */
export class Teller {
  constructor(app) {
    this.app = app;
    this.known = null;
  }

  /** @param {Set<string>} rung calls that are said as a ring already */
  tell(rung) {
    const { desk, t, shop } = this.app;
    const waiting = desk.waiting().filter((call) => !call.gone);
    const count = waiting.length;
    document.title = `${t(count ? "title.waiting" : "title", { count })} · ${shop.name}`;
    const fresh = waiting.filter(({ lead }) => this.known && !this.known.has(lead.id) && !rung.has(lead.id));
    if (fresh.length) hearSoon(fresh.map(({ lead }) => t("heard.call", lead)).join(" "));
    this.known = new Set(waiting.map(({ lead }) => lead.id));
  }
}

/** The same words twice are news twice: a region that is emptied first reads them again. */
function speak(region, words) {
  region.textContent = "";
  setTimeout(() => {
    region.textContent = words;
  }, 50);
}
