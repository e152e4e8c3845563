/** The top of the page: whose desk this is, the shift, the tone, and the way out. */

import { button, el } from "../shared/dom.js";
import { languageSwitch } from "./languages.js";
import { shiftControl } from "./shift.js";

/** @returns {() => void} to be called whenever the desk or the tone changed */
export function showBar(bar, app, { tone, onShift, onLanguage, onOut }) {
  const shift = shiftControl(app, { onChange: onShift });
  const toneButton = button("", () => tone.press(), { look: "plain tone", "data-testid": "tone" });
  const account = accountMenu(app, { onLanguage, onOut });
  bar.replaceChildren(
    el("h1", { class: "shop" }, app.shopName()),
    shift.control,
    el("div", { class: "corner" }, toneButton, account),
  );
  bar.hidden = false;

  return function show() {
    shift.show();
    toneButton.textContent = app.t(`tone.${tone.state()}`);
    toneButton.dataset.state = tone.state();
  };
}

function accountMenu(app, { onLanguage, onOut }) {
  const { name } = app.desk.me;
  const handle = el("summary", { class: "button quiet", "data-testid": "account" }, name);
  const out = button(app.t("bar.out"), onOut, { "data-testid": "sign-out" });
  const stays = el("p", { class: "small muted" }, app.t("bar.shift_stays"));
  const body = el("div", { class: "account-body" }, languageSwitch(app, onLanguage), out, stays);
  const menu = el("details", { class: "account" }, handle, body);
  handle.setAttribute("aria-label", app.t("bar.account", { name }));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    handle.focus();
  });
  const elsewhere = (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  };
  menu.addEventListener("toggle", () => {
    const change = menu.open ? "addEventListener" : "removeEventListener";
    document[change]("pointerdown", elsewhere);
    document[change]("focusin", elsewhere);
  });
  return menu;
}
