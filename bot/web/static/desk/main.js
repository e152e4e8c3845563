/** Puts the desk together: the door, the floor behind it, and the line to the shop. */

import { byId, el } from "../shared/dom.js";
import { Problem } from "../shared/http.js";
import { hearSoon } from "./announce.js";
import { App } from "./app.js";
import { FloorPage } from "./floor.js";
import { Ringer } from "./ring.js";
import { showSignIn } from "./signin.js";
import { listen } from "./stream.js";
import { Tone } from "./tone.js";

const AGAIN_MS = 2_000;

const app = new App(() => door("signin.again"));
const tone = new Tone(() => floor.show());
const ringer = new Ringer(app, tone);
const floor = new FloorPage(app, { ringer, tone, onLanguage: redraw, onOut: signOut });
let stream = null;
let lost = false;

document.addEventListener("visibilitychange", () => stream?.retry());
start();

async function start() {
  try {
    app.shop = await app.api.shop();
    await app.speak(app.firstLanguage());
    byId("skip").textContent = app.t("skip");
    await enterIfKnown();
  } catch (error) {
    sayTrouble(error);
    setTimeout(start, AGAIN_MS);
  }
}

async function enterIfKnown() {
  try {
    enter(await app.api.whoAmI());
  } catch (error) {
    if (!(error instanceof Problem) || error.passing) throw error;
    door();
  }
}

/** Before there are words there is only the browser's own language to go by. */
function sayTrouble(error) {
  const spanish = navigator.language.startsWith("es");
  const starting = error instanceof Problem;
  const plain = spanish ? "Un momento…" : "One moment…";
  const words = app.words ? app.t(starting ? "starting" : "unreachable") : plain;
  byId("main").replaceChildren(el("p", { class: "alone", role: "status" }, words));
}

function door(why = null) {
  hangUp();
  floor.leave();
  app.desk.forget();
  byId("skip").hidden = true;
  document.title = `${app.t("title")} · ${app.shopName()}`;
  const note = why && app.t(why);
  showSignIn(byId("main"), app, { note, onEnter: enter, onLanguage: () => door(why) });
}

function enter(session) {
  app.desk.enter(session, session.shift);
  byId("skip").hidden = false;
  floor.mount();
  byId("main").focus();
  stream = listen(app.desk, {
    onMessage: (lead, message) => floor.message(lead, message),
    onState: sayLine,
    onSignedOut: () => door("signin.again"),
  });
}

async function signOut() {
  await app.api.signOut().catch(() => {});
  door();
}

function redraw() {
  byId("skip").textContent = app.t("skip");
  floor.mount();
  sayLine(lost ? "lost" : "open");
}

/** A calm line at the top while the shop cannot be reached; nothing is lost meanwhile. */
function sayLine(state) {
  if (state === "connecting") return;
  const line = byId("line");
  if (state === "lost") line.replaceChildren(el("p", { class: "band waiting", "data-testid": "offline" }, app.t("offline")));
  else line.replaceChildren();
  if (state === "open" && lost) {
    floor.catchUp();
    hearSoon(app.t("online"));
  }
  lost = state === "lost";
}

function hangUp() {
  stream?.close();
  stream = null;
  lost = false;
  byId("line").replaceChildren();
}
