/** On, paused or off: one control that says what each means. */

import { button, el } from "../shared/dom.js";
import { Unreachable } from "../shared/http.js";

const STATES = ["on", "paused", "off"];

export function shiftControl(app, { onChange }) {
  const means = el("p", { class: "means small muted", id: "shift-means", role: "status" });
  const press = async (status) => {
    try {
      await app.api.shift(status);
      onChange(status);
    } catch (error) {
      means.textContent = said(app, error);
      means.classList.add("error-text");
    }
  };
  const one = (status) =>
    button(app.t(`shift.${status}`), () => press(status), {
      look: "part",
      "data-shift": status,
      "data-testid": `shift-${status}`,
    });
  const parts = STATES.map(one);
  const group = { class: "parts", role: "group", "aria-label": app.t("shift"), "aria-describedby": "shift-means" };
  const control = el("div", { class: "shift" }, el("div", group, parts), means);

  function show() {
    for (const part of parts) {
      part.setAttribute("aria-pressed", String(part.dataset.shift === app.desk.shift));
    }
    means.classList.remove("error-text");
    const words = app.t(`shift.${app.desk.shift}.means`);
    if (means.textContent !== words) means.textContent = words;
  }
  show();
  return { control, show };
}

function said(app, error) {
  if (error instanceof Unreachable) return app.t("shift.failed");
  return app.t("failed.other", { why: error.message });
}
