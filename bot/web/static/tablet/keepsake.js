// What the shopper takes along: the address of a page of their own, for the camera of their phone.

import { button, el } from "../shared/dom.js";
import { openDialog } from "../shared/dialog.js";

/** The button that opens the panel; `look` as in base.css. */
export function takeAlong(words, take, look = "quiet") {
  return button(words.t("keepsake.open"), take, { look, "data-act": "take-along" });
}

/** An address that may break after a slash or a dash, and nowhere else; not a link: the tablet stays here. */
function addressLine(url) {
  const parts = url.split(/(?<=[/-])(?=\w)/);
  return el("p", { class: "address", "data-testid": "keepsake-url" }, parts.flatMap((part) => [part, el("wbr")]));
}

function code({ svg, url }, words) {
  const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return el(
    "figure",
    {},
    el("img", { class: "qr", src, alt: words.t("keepsake.alt"), "data-testid": "keepsake-qr" }),
    el("figcaption", { class: "small muted" }, words.t("keepsake.or"), addressLine(url)),
  );
}

function promises({ reach }, words, days) {
  const said = ["keepsake.what", "keepsake.nobody"].map((key) => words.t(key));
  if (reach === "shop") said.push(words.t("keepsake.here"));
  return el("div", { class: "promises" }, said.concat(words.t("keepsake.until", { count: days })).map((text) => el("p", {}, text)));
}

/**
 * @param {import("./visit.js").Visit} visit
 * @param words
 * @param {number} days after which the shop forgets it by itself
 */
export function openKeepsake(visit, words, days) {
  const body = el("div", { class: "keepsake", "aria-live": "polite" }, el("p", { class: "muted" }, words.t("wait")));
  openDialog({ title: words.t("keepsake.title"), close: words.t("close"), testid: "keepsake-panel" }, body);
  visit
    .takeAlong()
    .then((page) => body.replaceChildren(code(page, words), promises(page, words, days)))
    .catch((problem) => body.replaceChildren(el("p", { class: "error-text", role: "alert" }, whyNot(problem, words))));
}

function whyNot(problem, words) {
  return problem.status ? problem.message : words.t("error.unreachable");
}
