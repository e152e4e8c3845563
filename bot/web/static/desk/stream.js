/** The desk's event stream, told to what the desk knows. */

import { openStream } from "../shared/sse.js";

/**
 * @param {object} told
 * @param {(lead: string, message: object) => void} told.onMessage
 * @param {(state: "connecting" | "open" | "lost") => void} told.onState
 * @param {() => void} told.onSignedOut
 */
export function listen(desk, { onMessage, onState, onSignedOut }) {
  const hear = {
    snapshot(data) {
      if (data.shift) desk.setShift(data.shift);
      desk.replace(data.leads);
      desk.setFloor(data.floor);
    },
    lead: (lead) => desk.put(lead),
    ring: ({ lead }) => desk.ring(lead),
    together: ({ lead }) => desk.askTogether(lead),
    floor: (floor) => desk.setFloor(floor),
    message: ({ lead, message }) => onMessage(lead, message),
  };
  return openStream("/api/desk/events", {
    onEvent: (type, data) => hear[type]?.(data),
    onState,
    onRefused: onSignedOut,
  });
}
