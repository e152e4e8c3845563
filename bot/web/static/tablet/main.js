// The tablet: a first screen, a visit, and back to the first screen with nothing left of it.

import { client, Problem } from "../shared/http.js";
import { loadWords } from "../shared/i18n.js";
import { askToErase, askToResume } from "./codes.js";
import { firstScreen, nameOf, plainScreen } from "./first.js";
import { forgetKey, tabletKey, takeKeyFromAddress } from "./key.js";
import { Room } from "./room.js";
import { speakPage } from "./say.js";
import { Visit } from "./visit.js";
import { leaveNothingBehind, takeReasonFromAddress, wipe } from "./wipe.js";

const TRY_AGAIN = 2_000;

const app = {
  shop: null,
  tongues: [], // the words of every language of the shop, its own first
  room: null,
  words(language) {
    return this.tongues.find((words) => words.language === language) ?? this.tongues[0];
  },
};

const request = client(() => ({ "Accept-Language": document.documentElement.lang }));

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Repeats `act` while the shop is starting, overrun or out of reach; any other refusal is the caller's. */
async function patiently(act, waiting = () => {}) {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Problem && !error.passing) throw error;
      waiting(error);
      await pause((error.retryAfter ?? TRY_AGAIN / 1000) * 1000);
    }
  }
}

function localeOf(language, shop) {
  if (shop.locale.startsWith(language)) return shop.locale;
  return { es: "es-ES", en: "en-GB" }[language] ?? language;
}

async function learnWords() {
  app.shop = await request("GET", "/api/shop");
  const own = app.shop.locale.split("-")[0];
  const order = [own, ...app.shop.languages.filter((language) => language !== own)];
  app.tongues = await Promise.all(order.map((language) => loadWords("tablet", localeOf(language, app.shop))));
  document.title = nameOf(app.shop, own) || document.title;
}

function show(screen) {
  document.body.replaceChildren(screen);
  speakPage(app.tongues[0]);
}

function showFirst(said = "") {
  if (!tabletKey()) {
    show(plainScreen(app.tongues, "key.none.title", "key.none.text"));
    return;
  }
  show(
    firstScreen(
      app,
      {
        start: (language) => begin(language),
        resume: (words) => askToResume(words, (code) => resume(code)),
        erase: (words) => askToErase(words, (code) => request("POST", `/api/receipts/${encodeURIComponent(code)}/erase`)),
      },
      said,
    ),
  );
}

function keyRefused(problem) {
  forgetKey();
  show(plainScreen(app.tongues, "key.refused.title", "key.refused.text", problem.message));
}

/** While the shop does not answer yet: the first screen says so, and the touch is not lost. */
function tellWaiting(words, error) {
  const said = document.querySelector("[data-testid=first-said]");
  if (!said) return;
  said.hidden = false;
  said.lang = words.language;
  said.textContent = words.t(error instanceof Problem ? "starting" : "line.none");
  said.scrollIntoView({ block: "nearest" });
}

/** @param {string | null} language null: the shop's, until the shopper clearly speaks another */
async function begin(language) {
  if (app.beginning) return;
  app.beginning = true;
  try {
    const opened = await patiently(
      () => request("POST", "/api/visits", { tablet: tabletKey(), language }),
      (error) => tellWaiting(app.words(language), error),
    );
    enter(opened, false);
  } catch (problem) {
    if (problem.status === 401) keyRefused(problem);
    else showFirst(problem.message);
  } finally {
    app.beginning = false;
  }
}

async function resume(code) {
  try {
    enter(await request("POST", "/api/visits/resume", { tablet: tabletKey(), resume: code }), true);
  } catch (problem) {
    if (problem.status === 401) keyRefused(problem);
    else throw problem;
  }
}

function enter(opened, resumed) {
  const visit = new Visit(opened, { resumed });
  app.room = new Room(visit, app, leave);
  app.room.open();
}

/** @param {"ended" | "refused"} [reason] why the shop closed the visit, when it was the shop */
function leave(reason = "") {
  if (!app.room) return;
  app.room.close();
  app.room = null;
  wipe(reason, () => showFirst(whyOver(reason)));
}

function whyOver(reason) {
  return reason ? app.tongues.map((words) => words.t(`over.${reason}`)).join(" · ") : "";
}

async function start() {
  takeKeyFromAddress();
  const reason = takeReasonFromAddress();
  leaveNothingBehind(() => {
    app.room?.close();
    app.room = null;
  });
  await patiently(learnWords);
  showFirst(whyOver(reason));
}

start();
