// The tablet's own key. It belongs to the device, not to a visit, and is the only thing ever stored here.

const STORED = "mirando.tablet.key";

/** Takes the key out of /tablet#key=KEY, so that it stays neither in the address nor in the history. */
export function takeKeyFromAddress() {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (location.hash) history.replaceState(null, "", location.pathname);
  if (key) localStorage.setItem(STORED, key.trim());
}

export function tabletKey() {
  return localStorage.getItem(STORED);
}

export function forgetKey() {
  localStorage.removeItem(STORED);
}
