// Leaving nothing behind. A visit never writes to the device: no storage, no cache, no history entry,
// no form fill. So a wipe is a fresh document in the place of this one, which nothing leads back to.

const REACHED_WITHIN = 2_000;

async function reachable() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), REACHED_WITHIN);
  try {
    await fetch("/tablet", { cache: "no-store", signal: controller.signal });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Takes everything off the page at once: what follows may need the network, this does not. */
export function clearPage() {
  for (const dialog of document.querySelectorAll("dialog")) dialog.remove();
  document.body.replaceChildren();
  delete document.documentElement.dataset.text;
}

/**
 * @param {string} reason why the shop closed the visit ("ended", "refused"), or "": the fresh page tells it
 * @param {() => void} startOver puts the first screen on this same, emptied document: without a network
 *   a fresh one would be the browser's error page, and the tablet would stay on it
 */
export async function wipe(reason, startOver) {
  clearPage();
  if (await reachable()) location.replace(reason ? `/tablet?over=${reason}` : "/tablet");
  else startOver();
}

/** Why the last visit was closed, if this page took its place; said once, and not kept in the address. */
export function takeReasonFromAddress() {
  const reason = new URLSearchParams(location.search).get("over");
  if (location.search) history.replaceState(null, "", location.pathname);
  return reason === "ended" || reason === "refused" ? reason : "";
}

/** The browser may keep a page that is left, and show it again by the back button: it keeps an empty one. */
export function leaveNothingBehind(close) {
  window.addEventListener("pagehide", () => {
    close();
    clearPage();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.replace("/tablet");
  });
}
