/** The desk's routes, by their names in the shop. */

import { client } from "../shared/http.js";

/**
 * @param {() => string} language in which refusals are worded
 * @param {() => void} onSignedOut the session ended while somebody was working
 */
export function deskApi(language, onSignedOut) {
  let csrf = null;
  const request = client(() => ({
    "Accept-Language": language(),
    ...(csrf ? { "X-CSRF-Token": csrf } : {}),
  }));
  const signedIn = async (...sent) => {
    try {
      return await request(...sent);
    } catch (error) {
      if (error.status === 401) onSignedOut();
      throw error;
    }
  };
  const remember = (session) => {
    csrf = session.csrf;
    return session;
  };
  const act = (id, what, body = {}) =>
    signedIn("POST", `/api/desk/leads/${encodeURIComponent(id)}/${what}`, body);

  return {
    shop: () => request("GET", "/api/shop"),
    whoAmI: async () => remember(await request("GET", "/api/desk/session")),
    signIn: async (name, pin) => remember(await request("POST", "/api/desk/session", { name, pin })),
    signOut: () => request("DELETE", "/api/desk/session"),
    shift: (status) => signedIn("POST", "/api/desk/shift", { status }),
    rotation: () => signedIn("GET", "/api/desk/rotation"),
    leads: () => signedIn("GET", "/api/desk/leads"),
    claim: (id) => act(id, "claim"),
    decline: (id, reason) => act(id, "decline", { reason }),
    seen: (id) => act(id, "seen"),
    met: (id) => act(id, "met"),
    absent: (id) => act(id, "absent"),
    close: (id, outcome, briefRight) => act(id, "close", { outcome, brief_right: briefRight }),
    readNote: (id) => signedIn("POST", `/api/desk/left-notes/${encodeURIComponent(id)}/read`, {}),
    say: (id, message, text) => act(id, "message", { id: message, text }),
    messages: (id) => signedIn("GET", `/api/desk/leads/${encodeURIComponent(id)}/messages`),
  };
}
