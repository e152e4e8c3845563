// Words by locale: a base file for each language, and small overlays for the way a country speaks.

/** Overlays that exist; a locale that is not here speaks its language's base file. */
const OVERLAYS = new Set(["es-MX", "es-AR", "es-CO"]);

async function read(name) {
  const response = await fetch(`/locale/${name}.json`);
  if (!response.ok) throw new Error(`/locale/${name}.json: ${response.status}`);
  return response.json();
}

/** Who pays in pesos writes prices as their country does; the machine's own words do the same. */
const SPANISH_OF = { EUR: "es-ES", MXN: "es-MX", COP: "es-CO", ARS: "es-AR" };

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
}

/**
 * The words of one page in one locale.
 * A text may hold {placeholders}; one that depends on a number is {"one": "...", "other": "..."} and reads {count}.
 * @param {string} page "tablet" or "desk": reads /locale/PAGE.LANGUAGE.json
 * @param {string} locale "es-ES", "es-MX", "en" ...
 * @param {{overlays?: boolean}} [options] set to false by a page that has no overlays of its own
 * @returns {Promise<Words>}
 */
export async function loadWords(page, locale, { overlays = true } = {}) {
  const language = locale.split("-")[0];
  const base = await read(`${page}.${language}`);
  const over = overlays && OVERLAYS.has(locale) ? await read(`${page}.${locale}`) : {};
  return new Words(locale, { ...base, ...over });
}

export class Words {
  constructor(locale, texts) {
    this.locale = locale;
    this.language = locale.split("-")[0];
    this.texts = texts;
    this.plurals = new Intl.PluralRules(locale);
  }

  /** The text of `key`; a key that nobody wrote shows as itself, so that a test finds it. */
  t(key, values = {}) {
    const text = this.texts[key];
    if (text === undefined) return key;
    if (typeof text === "string") return fill(text, values);
    return fill(text[this.plurals.select(values.count)] ?? text.other, values);
  }

  price(amount, currency) {
    const locale = (this.language === "es" && SPANISH_OF[currency]) || this.locale;
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
  }

  time(iso) {
    const format = new Intl.DateTimeFormat(this.locale, { hour: "2-digit", minute: "2-digit" });
    return format.format(new Date(iso));
  }

  list(items) {
    return new Intl.ListFormat(this.locale, { type: "conjunction" }).format(items);
  }

  /** The name of a language, in this one: languageName("en") is "inglés" in Spanish. */
  languageName(code) {
    return new Intl.DisplayNames([this.locale], { type: "language" }).of(code) ?? code;
  }
}
