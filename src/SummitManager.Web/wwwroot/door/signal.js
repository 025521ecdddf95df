// Heard and felt without looking: yes is one high note, look is two even ones, no is one long low one, a VIP climbs.
const notes = {
  yes: { tones: [[1320, 0.12]], shake: 60 },
  look: { tones: [[660, 0.14], [0, 0.08], [660, 0.14]], shake: [90, 70, 90] },
  no: { tones: [[180, 0.55]], shake: [350, 90, 350] },
  vip: { tones: [[660, 0.1], [880, 0.1], [1320, 0.2]], shake: [60, 50, 60, 50, 160] },
};

let audio = null;

// Browsers let a page sound only after it was touched.
export function wakeSound() {
  audio ??= 'AudioContext' in window ? new AudioContext() : null;
  if (audio?.state === 'suspended') audio.resume();
}

export function signal(kind) {
  const { tones, shake } = notes[kind];
  navigator.vibrate?.(shake);
  if (audio?.state !== 'running') return;
  let at = audio.currentTime;
  for (const [pitch, length] of tones) {
    if (pitch) sound(pitch, at, length);
    at += length;
  }
}

function sound(pitch, at, length) {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = pitch < 300 ? 'square' : 'sine';
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.4, at);
  volume.gain.setTargetAtTime(0, at + length - 0.03, 0.012);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + length + 0.05);
}
