// Server-Sent Events read with fetch, because EventSource cannot send an Authorization header.
// Reconnects by itself with Last-Event-ID, so that nothing is lost and nothing comes twice.

import { problemOf } from "./http.js";

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/**
 * A parser of the event stream format: feed it text, and it calls back once for each whole event.
 * @param {(event: {id: string | null, type: string, data: string}) => void} onEvent
 * @returns {(chunk: string) => void}
 */
export function eventParser(onEvent) {
  let rest = "";
  let id = null;
  let type = "";
  let data = [];

  function line(text) {
    if (text === "") {
      if (data.length > 0) onEvent({ id, type: type || "message", data: data.join("\n") });
      type = "";
      data = [];
      return;
    }
    const colon = text.indexOf(":");
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? "" : text.slice(colon + 1).replace(/^ /, "");
    if (field === "id") id = value;
    else if (field === "event") type = value;
    else if (field === "data") data.push(value);
  }

  return (chunk) => {
    // A carriage return at the very end may be half of a CRLF: it waits for the next chunk.
    const text = rest + chunk;
    const held = text.endsWith("\r") ? "\r" : "";
    const lines = text.slice(0, text.length - held.length).split(/\r\n|\r|\n/);
    rest = lines.pop() + held;
    lines.forEach(line);
  };
}

/**
 * Opens a stream and keeps it open until close() or a refusal.
 * @param {string} path
 * @param {object} options
 * @param {() => Record<string, string>} [options.headers]
 * @param {(type: string, data: any, id: string | null) => void} options.onEvent data already parsed from JSON
 * @param {(state: "connecting" | "open" | "lost") => void} [options.onState]
 * @param {(problem: import("./http.js").Problem) => void} [options.onRefused] after a 4xx: the stream is over
 * @param {string | null} [options.lastId] resume after this event
 * @param {number} [options.silence] milliseconds without a byte after which the line counts as dead
 * @returns {{close: () => void, retry: () => void, lastId: () => string | null}}
 */
export function openStream(path, options) {
  const { headers = () => ({}), onEvent, onState = () => {}, onRefused = () => {} } = options;
  const silence = options.silence ?? 45_000;
  let lastId = options.lastId ?? null;
  let wait = FIRST_WAIT;
  let closed = false;
  let controller = null;
  let timer = 0;

  function received(event) {
    if (closed) return;
    onEvent(event.type, JSON.parse(event.data), event.id);
    if (event.id !== null) lastId = event.id;
  }

  async function readAll(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const parse = eventParser(received);
    let watchdog = 0;
    try {
      for (;;) {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => controller.abort(), silence);
        const { value, done } = await reader.read();
        if (done) return;
        parse(value);
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  /** Resolves to the milliseconds to wait before the next try, or null when there is none. */
  async function connectOnce() {
    controller = new AbortController();
    const sent = { Accept: "text/event-stream", ...headers() };
    if (lastId !== null) sent["Last-Event-ID"] = lastId;
    const response = await fetch(path, {
      headers: sent,
      cache: "no-store",
      credentials: "same-origin",
      signal: controller.signal,
    });
    if (!response.ok) {
      const problem = await problemOf(response);
      if (problem.passing) return (problem.retryAfter ?? wait / 1000) * 1000;
      closed = true;
      onRefused(problem);
      return null;
    }
    wait = FIRST_WAIT;
    onState("open");
    await readAll(response.body);
    return wait;
  }

  async function connect() {
    clearTimeout(timer);
    timer = 0;
    onState("connecting");
    let pause;
    try {
      pause = await connectOnce();
    } catch {
      pause = wait;
    }
    if (closed || pause === null) return;
    onState("lost");
    // Spread out, so that a whole shop of tablets does not come back in the same instant.
    timer = setTimeout(connect, pause * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  /** Tries again at once if it was waiting. */
  function retry() {
    if (!closed && timer) connect();
  }

  function close() {
    closed = true;
    clearTimeout(timer);
    window.removeEventListener("online", retry);
    controller?.abort();
  }

  window.addEventListener("online", retry);
  connect();
  return { close, retry, lastId: () => lastId };
}
