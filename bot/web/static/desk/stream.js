/** The desk's event stream, told to what the desk knows. */

import { openStream } from "../shared/sse.js";

/**
 * @param {object} told
 * @param {(lead: string, message: object) => void} told.onMessage
 * @param {(state: "connecting" | "open" | "lost") => void} told.onState
 * @param {() => void} told.onSignedOut
 */
export function listen(desk, { onMessage, onState, onSignedOut }) {
  let shift = null;
  const hear = {
    snapshot(data) {
      desk.setShift(data.shift);
      desk.replace(data.leads, shift === data.shift);
      desk.setNotes(data.left_notes);
      desk.setFloor(data.floor);
      for (const id of data.ringing ?? []) if (!desk.calls.get(id)?.rings) desk.ring(id);
      shift = data.shift;
    },
    lead: (lead) => desk.put(lead),
    ring: ({ lead }) => desk.ring(lead),
    together: ({ lead }) => desk.together(lead, true),
    left_note: ({ id, note }) => (note ? desk.putNote(note) : desk.dropNote(id)),
    floor: (floor) => desk.setFloor(floor),
    message: ({ lead, message }) => onMessage(lead, message),
  };
  return openStream("/api/desk/events", {
    onEvent: (type, data) => hear[type]?.(data),
    onState,
    onRefused: onSignedOut,
  });
}
