/** A call in plain words: where to go, how long ago, for whom. */

const LATER_MS = 10 * 60_000;

/** When a call starts to count: ten minutes after it was raised if they asked for "in ten minutes". */
export function startsAt(lead) {
  return Date.parse(lead.raised_at) + (lead.how === "later" ? LATER_MS : 0);
}

export function whereTo(app, lead) {
  const time = clock(app, startsAt(lead));
  return app.t(`how.${lead.how}`, { zone: lead.zone, time });
}

/** What stands under the place: the tablet's own zone when one does not go there, and the language. */
export function aside(app, lead) {
  const speaks = app.t("speaks", { language: app.words.languageName(lead.language) });
  const elsewhere = lead.how === "write" || lead.how === "till";
  return capital(elsewhere ? `${app.t("tablet", { zone: lead.zone })} · ${speaks}` : speaks);
}

export function forWhom(app, lead) {
  return app.t(lead.who === "anyone" ? "for_anyone" : "for_me");
}

/** How long it has waited, in whole minutes; nothing counts down or up by the second. */
export function age(app, lead, now = Date.now()) {
  const waited = now - startsAt(lead);
  if (waited < 0) return app.t("age.later");
  const count = Math.floor(waited / 60_000);
  return count < 1 ? app.t("age.now") : app.t("age.minutes", { count });
}

/** The time of day, after the day itself once it is another one. */
export function momentOf(app, iso) {
  const moment = new Date(iso);
  const time = clock(app, moment);
  if (moment.toDateString() === new Date().toDateString()) return time;
  const day = new Intl.DateTimeFormat(app.words.locale, { weekday: "long", day: "numeric", month: "long" });
  return `${day.format(moment)}, ${time}`;
}

/** A time of day as the clocks of this shop's country write it, whatever language is read. */
function clock(app, moment) {
  return new Intl.DateTimeFormat(app.shop.locale, { timeStyle: "short" }).format(moment);
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
