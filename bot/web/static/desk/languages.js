/** The language switch: each language under its own name, the one spoken now pressed. */

import { button, el } from "../shared/dom.js";

const NAMES = { es: "Español", en: "English" };

export function languageSwitch(app, onChange) {
  const choose = async (language) => {
    if (language === app.words.language) return;
    await app.choose(language);
    onChange(language);
  };
  const one = (language) =>
    button(NAMES[language] ?? language, () => choose(language), {
      look: "plain",
      lang: language,
      "aria-pressed": String(language === app.words.language),
      "data-testid": `language-${language}`,
    });
  const group = { class: "languages", role: "group", "aria-label": app.t("language") };
  return el("div", group, app.shop.languages.map(one));
}
