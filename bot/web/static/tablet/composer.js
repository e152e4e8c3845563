// Where the shopper writes. What is typed stays until it is sent, whatever else happens on the screen.

import { el } from "../shared/dom.js";
import { said, saidIn } from "./say.js";

const LONGEST = 2000;

/**
 * @param words
 * @param {(text: string) => void} send
 * @returns {{form: HTMLFormElement, input: HTMLTextAreaElement, offer: (text: string) => void}}
 */
export function composer(words, send) {
  const input = el("textarea", {
    class: "field",
    rows: 1,
    maxlength: LONGEST,
    autocomplete: "off",
    autocapitalize: "sentences",
    spellcheck: "false",
    enterkeyhint: "send",
    "data-testid": "composer",
    ...saidIn(words, "aria-label", "composer.label"),
    ...saidIn(words, "placeholder", "composer.placeholder"),
  });
  const form = el(
    "form",
    { class: "composer", autocomplete: "off", novalidate: true },
    input,
    el("button", { type: "submit", class: "button action", "data-testid": "send" }, said(words, "composer.send")),
  );

  function fit() {
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 4}px`;
  }

  function submit() {
    const text = input.value.trim();
    if (!text) return;
    input.value = "";
    fit();
    send(text);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
    input.focus();
  });
  input.addEventListener("input", fit);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });

  /** Gives back a text that could not be sent, unless something else is being written. */
  function offer(text) {
    if (input.value.trim()) return;
    input.value = text;
    fit();
  }

  return { form, input, offer };
}
