/** What changed, said to those who listen and to those who look elsewhere: live regions, notes, title. */

import { byId, el } from "../shared/dom.js";

const NOTE_MS = 6_000;

let coming = 0;

/** Read aloud when there is a pause. */
export function hearSoon(words) {
  speak(byId("polite"), words);
}

/** Read aloud at once: for a ring, and nothing else. */
export function hearNow(words) {
  speak(byId("urgent"), words);
}

/** Nothing more is said here, and nothing of it stays on the page. */
export function hush() {
  clearTimeout(coming);
  for (const id of ["polite", "urgent", "notes"]) byId(id).replaceChildren();
}

/** A line at the bottom of the page that goes by itself. */
export function note(words) {
  const line = el("p", { class: "note fades", "data-testid": "note" }, words);
  byId("notes").append(line);
  setTimeout(() => line.remove(), NOTE_MS);
}

/** New calls are said once each, unless their ring said so already. */
export function tellNews({ desk, t }, rung) {
  const news = desk.takeNews().filter(({ lead }) => !rung.has(lead.id));
  if (news.length) hearSoon(news.map(({ lead }) => t("heard.call", lead)).join(" "));
}

/** The page's title: how many wait, for whoever looks at another page. */
export function sayTitle(app) {
  const count = app.desk.count();
  document.title = `${app.t(count ? "title.waiting" : "title", { count })} · ${app.shopName()}`;
}

/** The same words twice are news twice: a region that is emptied first reads them again. */
function speak(region, words) {
  region.textContent = "";
  coming = setTimeout(() => {
    region.textContent = words;
  }, 50);
}
