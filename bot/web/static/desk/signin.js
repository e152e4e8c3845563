/** The door: a name and a PIN, on a screen that several people share. */

import { el } from "../shared/dom.js";
import { Problem } from "../shared/http.js";
import { languageSwitch } from "./languages.js";

/**
 * @param {object} options
 * @param {string} [options.note] why the door is shown again
 * @param {(session: object) => void} options.onEnter
 * @param {(language: string) => void} options.onLanguage
 */
export function showSignIn(main, app, { note, onEnter, onLanguage }) {
  const typed = main.querySelector("#name")?.value ?? "";
  const field = (id, props) => [
    el("label", { for: id }, app.t(`signin.${id}`)),
    el("input", { id, class: "field", autocomplete: "off", "aria-describedby": "why", ...props }),
  ];
  const why = el("p", { id: "why", class: "why", role: "alert", "data-testid": "signin-error" });
  const enter = el("button", { class: "button action", "data-testid": "signin" }, app.t("signin.enter"));
  const form = el(
    "form",
    { class: "signin", novalidate: true, autocomplete: "off" },
    field("name", { autocapitalize: "words", spellcheck: "false", maxlength: 80, value: typed }),
    field("pin", { type: "password", inputmode: "numeric", maxlength: 12 }),
    why,
    enter,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (enter.getAttribute("aria-busy") === "true") return;
    busy(app, enter, true);
    await tryEntering(app, form, why, onEnter);
    busy(app, enter, false);
  });
  const heading = el("h1", {}, app.t("signin.title"));
  const intro = el("p", { class: "muted" }, app.t("signin.intro"));
  const again = note ? el("p", { class: "band waiting", role: "status" }, note) : null;
  const shop = el("p", { class: "shop" }, app.shopName());
  const door = { class: "door", "data-testid": "door" };
  main.replaceChildren(el("div", door, shop, heading, intro, again, form, languageSwitch(app, onLanguage)));
  form.elements.name.focus();
}

async function tryEntering(app, form, why, onEnter) {
  const { name, pin } = form.elements;
  why.textContent = "";
  if (!name.value.trim() || !pin.value) {
    refuse(why, app.t("signin.incomplete"), name.value.trim() ? pin : name);
    return;
  }
  try {
    onEnter(await app.api.signIn(name.value.trim(), pin.value));
  } catch (error) {
    if (error instanceof Problem) pin.value = "";
    refuse(why, wordsFor(app, error), pin);
  }
}

function refuse(why, words, field) {
  why.textContent = words;
  field.focus();
}

function wordsFor(app, error) {
  if (!(error instanceof Problem)) return app.t("failed.network");
  if (error.status === 401 || error.status === 422) return app.t("signin.wrong");
  if (error.status === 429) return app.t("signin.locked", { time: app.span(error.retryAfter ?? 60) });
  if (error.status === 503) return app.t("starting");
  return app.t("failed.other", { why: error.message });
}

function busy(app, enter, yes) {
  enter.setAttribute("aria-busy", String(yes));
  enter.textContent = app.t(yes ? "signin.entering" : "signin.enter");
}
