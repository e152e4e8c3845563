/** What every part of the page is given: the words, what the desk knows, the way to the server. */

import { loadWords } from "../shared/i18n.js";
import { deskApi } from "./api.js";
import { Desk } from "./state.js";

const LANGUAGE = "mirando.desk.language";

export class App {
  /** @param {() => void} onSignedOut */
  constructor(onSignedOut) {
    this.desk = new Desk();
    this.api = deskApi(() => this.words?.locale ?? navigator.language, onSignedOut);
    this.words = null;
    this.shop = null;
    this.t = (key, values) => this.words.t(key, values);
  }

  /** The language chosen on this device before, else the shop's. */
  firstLanguage() {
    const chosen = localStorage.getItem(LANGUAGE);
    return this.shop.languages.includes(chosen) ? chosen : this.shop.locale.split("-")[0];
  }

  async speak(language) {
    const locale = this.shop.locale.startsWith(language) ? this.shop.locale : language;
    this.words = await loadWords("desk", locale);
    document.documentElement.lang = locale;
  }

  /** The same, by the person's own choice: kept on this device. */
  async choose(language) {
    await this.speak(language);
    localStorage.setItem(LANGUAGE, language);
  }

  /** The shop's name: one for everybody, or one for each language. */
  shopName() {
    const { name } = this.shop;
    return name[this.words.language] ?? name;
  }

  /** A span of time in plain words: seconds below a minute, else whole minutes. */
  span(seconds) {
    return seconds < 60
      ? this.t("seconds", { count: Math.max(1, Math.ceil(seconds)) })
      : this.t("minutes", { count: Math.ceil(seconds / 60) });
  }
}
