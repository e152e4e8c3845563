// Choosing first: who, how, and what they will read.

import { el, button } from "../shared/dom.js";
import { briefEditor } from "./brief.js";

const HOW = ["come", "write", "later", "till"];

function option(name, value, checked, title, hint, lang) {
  return el(
    "label",
    { class: "option" },
    el("input", { type: "radio", name, value, checked }),
    el("span", { lang }, title, hint ? el("span", { class: "small muted hint" }, hint) : null),
  );
}

function aboutPerson(person, words) {
  const known = person.languages.map((language) => words.languageName(language));
  return [words.t(`person.${person.status}`), words.list(known), ...person.specialities].filter(Boolean).join(" · ");
}

function whoPart(people, words) {
  return el(
    "fieldset",
    { "data-testid": "who" },
    el("legend", {}, words.t("call.who")),
    option("who", "anyone", true, words.t("call.anyone"), words.t("call.anyone.hint")),
    people.map((person) => option("who", person.id, false, person.name, aboutPerson(person, words))),
  );
}

function howPart(words) {
  return el(
    "fieldset",
    { "data-testid": "how" },
    el("legend", {}, words.t("call.how")),
    HOW.map((how) => option("how", how, how === "come", words.t(`how.${how}`), null)),
  );
}

/**
 * @param {object[]} people on shift
 * @param {{text: string, ticked: boolean}[]} lines of the brief
 * @param words
 * @param {{send: (order: object) => void, back: () => void}} press
 */
export function callForm(people, lines, words, press) {
  const brief = briefEditor(lines, words);
  const form = el(
    "form",
    { class: "call-form", autocomplete: "off" },
    whoPart(people, words),
    howPart(words),
    brief.node,
    el(
      "div",
      { class: "dialog-acts" },
      el("button", { type: "submit", class: "button action", "data-testid": "send-call" }, words.t("call.send")),
      button(words.t("back"), press.back),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    press.send({ who: chosen.get("who"), how: chosen.get("how"), brief: brief.chosen() });
  });
  return form;
}
