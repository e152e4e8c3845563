// One way to talk to the shop: JSON out, JSON in, and refusals as errors with names.

/** The shop answered, and the answer is no: a problem+json document (RFC 9457). */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {Record<string, unknown>} body the whole answer; a 409 on a claim carries `claimed_by` here
   * @param {number | null} retryAfter seconds
   */
  constructor(status, body, retryAfter) {
    super(String(body.detail || body.title || `HTTP ${status}`));
    this.name = "Problem";
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** True when the same request may be sent again later, unchanged. */
  get passing() {
    return this.status === 429 || this.status >= 500;
  }
}

/** Nobody answered: no network, no server, or no answer in time. */
export class Unreachable extends Error {
  constructor(cause) {
    super("unreachable", { cause });
    this.name = "Unreachable";
  }
}

/** Seconds in a Retry-After header (a number or a date), or null. */
export function retryAfterSeconds(response) {
  const value = response.headers.get("Retry-After");
  if (value === null) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1000);
}

/** The Problem that a refused response stands for. */
export async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body ?? {}, retryAfterSeconds(response));
}

async function answered(path, options, timeout) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    const response = await fetch(path, { ...options, signal: controller.signal });
    if (!response.ok) throw await problemOf(response);
    const text = await response.text();
    return text ? JSON.parse(text) : {};
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Unreachable(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A function `request(method, path, body?, {keepalive?})` that resolves to the parsed answer.
 * @param {() => Record<string, string>} headers asked again for every request: who is asking, and in what language
 */
export function client(headers = () => ({}), { timeout = 15_000 } = {}) {
  return function request(method, path, body, { keepalive = false } = {}) {
    const options = {
      method,
      keepalive,
      cache: "no-store", // nothing that a visit said may stay in the browser's cache
      credentials: "same-origin",
      headers: { Accept: "application/json", ...headers() },
    };
    if (body !== undefined) {
      options.headers["Content-Type"] = "application/json";
      options.body = JSON.stringify(body);
    }
    return answered(path, options, timeout);
  };
}
