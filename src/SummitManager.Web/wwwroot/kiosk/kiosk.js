// A tablet that people check themselves in at: hold the ticket to it, read the large answer, and three seconds later it waits for the next.
// It asks the server each time; without a network it sends people to a staffed lane.
import { api, useKey } from '/door/api.js';
import { Camera } from '/door/camera.js';
import { byId, icon, inLanguage, keep, make, newId, say, sayAll, setup, time, whole } from '/door/page.js';
import { signal, wakeSound } from '/door/signal.js';
import { fact } from '/door/store.js';
import { listenForScanner } from '/door/wedge.js';

const backAfter = 3000;
const sameAgain = 4000;
const patience = 5000;
// What somebody can act on alone; all else is the desk's.
const explained = new Set(['Replaced', 'RoomFull', 'NotBooked', 'TooEarly', 'TooLate']);

const box = byId('verdict');
let door = null;
let busy = false;
let last = { code: '', at: 0 };
let timer = 0;

sayAll();
const other = byId('language');
other.textContent = setup.thai ? 'English' : 'ไทย';
other.lang = setup.thai ? 'en' : 'th';
other.onclick = () => { keep('door-language', setup.thai ? 'en' : 'th'); location.reload(); };

function show(tone, name, title, ...more) {
  clearTimeout(timer);
  box.className = `door-verdict is-${tone}`;
  box.replaceChildren(make('p', { className: 'door-word' }, icon(name), make('span', {}, title)), ...more.filter(Boolean));
}

const line = (className, text) => text ? make('p', { className }, text) : null;

function ready() {
  busy = false;
  show('wait', 'qr', say('KioskReady'), line('', say('KioskReadyHint')));
}

function answered({ outcome, person, firstAt, at }) {
  const isIn = outcome === 'Admitted' || outcome === 'AlreadyIn';
  const why = outcome === 'Admitted' ? say('KioskGoIn') : outcome === 'AlreadyIn' ? say('KioskAlreadyIn', time(firstAt ?? at)) : explained.has(outcome) ? say('Why' + outcome) : say('KioskAskDesk');
  show(isIn ? 'yes' : 'look', isIn ? 'check' : 'warning', say(outcome === 'Admitted' ? 'KioskAdmitted' : 'Word' + outcome),
    person ? make('p', { className: 'door-name' }, ...whole(inLanguage(person.name))) : null, line('door-authority', person?.organization), line('door-why', why));
  signal(isIn ? 'yes' : 'look');
}

async function read(code) {
  const now = performance.now();
  if (busy || !door || (code === last.code && now - last.at < sameAgain)) return;
  busy = true;
  show('wait', 'hourglass', say('Checking'));
  const sentAt = new Date().toISOString();
  try {
    const [answer] = await api.scans(door, sentAt, [{ id: newId(), code, direction: 'In', means: 'Kiosk', at: sentAt }], patience);
    byId('net').hidden = true;
    answered(answer);
  } catch (error) {
    if (error.isSignedOut) return unpaired();
    byId('net').hidden = false;
    byId('net').textContent = say('Offline');
    show('look', 'warning', say('WordNeedsAttention'), line('door-why', say('KioskNoNetwork')));
    signal('look');
  }
  last = { code, at: performance.now() };
  timer = setTimeout(ready, backAfter);
}

function unpaired() {
  clearTimeout(timer);
  door = null;
  show('look', 'lock', say('KioskUnpaired'), line('', say('KioskUnpairedHint')), make('a', { className: 'door-btn door-btn-wide', href: '/door' }, say('SignIn')));
}

async function startCamera() {
  wakeSound();
  if (!Camera.isPossible) { byId('camera-why').textContent = say(isSecureContext ? 'NoCamera' : 'NotSecure'); return; }
  try {
    await new Camera(byId('video'), read, 'user').start();
    byId('camera-off').hidden = true;
  } catch (error) {
    byId('camera-why').textContent = say(error?.name === 'NotAllowedError' ? 'CameraDenied' : 'NoCamera');
  }
}

// The address names the door for somebody who is signed in; a paired tablet knows its own.
async function open() {
  const named = location.pathname.split('/')[3] ?? null;
  const device = await fact('device').catch(() => null);
  if (device) useKey(device.key);
  const id = named ?? device?.checkpoints?.[0]?.id;
  if (!id) return unpaired();
  try {
    const status = await api.status(id);
    Object.assign(setup, { checkpointId: id, timeZone: status.timeZone });
    byId('place').textContent = inLanguage(status.name);
    door = id;
    ready();
  } catch (error) {
    if (error.status) return unpaired();
    show('look', 'offline', say('Offline'), line('door-why', say('KioskNoNetwork')));
    setTimeout(open, backAfter);
  }
}

listenForScanner(read);
byId('start').onclick = startCamera;
// Where the camera was allowed before, nobody need touch the screen.
navigator.permissions?.query({ name: 'camera' }).then(p => { if (p.state === 'granted') startCamera(); }).catch(() => { /* Some browsers do not say. */ });
open();
