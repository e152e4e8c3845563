// The text size, in three steps. It lasts as long as the visit: the next person starts with the usual one.

const STEPS = 3;

/** One step larger, and after the largest the usual one again. Returns the step, 1 to 3. */
export function nextTextSize() {
  const root = document.documentElement;
  const step = (Number(root.dataset.text ?? 1) % STEPS) + 1;
  root.dataset.text = String(step);
  return step;
}
