/** A soft tone, made here and only after somebody has touched the page; it can be turned off. */

const MUTED = "mirando.desk.muted";
const NOTES = [523.25, 659.25];
const LOUDNESS = 0.14;

export class Tone {
  /** @param {() => void} onChange its state changed */
  constructor(onChange) {
    this.onChange = onChange;
    this.muted = localStorage.getItem(MUTED) === "yes";
    this.context = null;
    window.addEventListener("pointerdown", () => this.unlock());
    window.addEventListener("keydown", () => this.unlock());
  }

  /** @returns {"on" | "off" | "blocked"} blocked: the browser waits for a touch */
  state() {
    if (this.muted) return "off";
    return this.context?.state === "running" ? "on" : "blocked";
  }

  /** Browsers let a page sound only after a touch or a key: called on each, it works on the first. */
  async unlock() {
    if (this.context?.state === "running") return;
    this.context ??= new AudioContext();
    await this.context.resume().catch(() => {});
    this.onChange();
  }

  press() {
    this.muted = this.state() === "on";
    localStorage.setItem(MUTED, this.muted ? "yes" : "no");
    if (!this.muted) this.unlock().then(() => this.play());
    this.onChange();
  }

  play() {
    if (this.state() !== "on") return;
    NOTES.forEach((pitch, place) => this._note(pitch, this.context.currentTime + place * 0.28));
  }

  _note(pitch, start) {
    const voice = this.context.createOscillator();
    const loudness = this.context.createGain();
    voice.type = "sine";
    voice.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.06);
    loudness.gain.exponentialRampToValueAtTime(0.0005, start + 0.9);
    voice.connect(loudness).connect(this.context.destination);
    voice.start(start);
    voice.stop(start + 1);
  }
}
