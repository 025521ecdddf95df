// The door's page: readings come in from camera, scanner, keys and search; verdicts go out in colour, sound and words.
import { api } from './api.js';
import { Camera } from './camera.js';
import { button, byId, icon, inLanguage, make, newId, number, say, sentence, setup, time } from './page.js';
import { ScanQueue } from './queue.js';
import { wakeSound } from './signal.js';
import { close, isOpen, openLast, openMore, openReason, openSearch, whenClosed } from './sheets.js';
import { listenForScanner } from './wedge.js';
import { showAnswer, showChecking, showProblem, showReady, showWaiting } from './verdict.js';

const sameCodeAgainAfter = 3000;
const patience = { checking: 300, kept: 2500 };
const statusEvery = 10_000;

let clockAhead = 0;      // how far the server's clock is ahead of ours, in ms
let leaving = false;
let problem = null;      // why the last sending failed
let problemSince = 0;
let current = null;      // the reading whose verdict the lane waits for
const seen = { code: '', at: 0 };
const recent = [];

const queue = new ScanQueue(
  scans => api.scans(setup.checkpointId, scans),
  error => {
    if (error && !problem) problemSince = Date.now();
    problem = error;
    showNet();
  });

const now = () => new Date(Date.now() + clockAhead).toISOString();
const direction = () => leaving ? 'Out' : 'In';

function ready() {
  current = null;
  showReady(leaving);
}

async function scanned(code, means) {
  wakeSound();
  if (means === 'Camera' && code === seen.code && (current !== null || Date.now() - seen.at < sameCodeAgainAfter)) return;
  [seen.code, seen.at] = [code, Date.now()];
  close();
  const scan = { id: newId(), code, direction: direction(), means, at: now() };
  current = scan.id;
  const checking = setTimeout(() => current === scan.id && showChecking(), patience.checking);
  const kept = setTimeout(() => current === scan.id && keep(), patience.kept);
  try {
    const answer = await queue.add(scan);
    answered(answer, current === scan.id);
  } catch (error) {
    if (current === scan.id) problemShown(error);
  } finally {
    clearTimeout(checking);
    clearTimeout(kept);
    if (seen.code === code) seen.at = Date.now();
    showNet();
  }
}

// The lane does not wait for the network: the scan is kept, the next person may come.
function keep() {
  current = null;
  showWaiting(queue.length);
  setTimeout(() => current === null && !isOpen() && ready(), 4000);
}

function answered(answer, show) {
  recent.unshift({ ...answer, mayUndo: answer.outcome === 'Admitted', undone: false });
  recent.length = Math.min(recent.length, 10);
  if (show) {
    current = answer.id;
    showAnswer(answer, () => current === answer.id && ready(), overrule);
  }
  countSoon();
}

function problemShown(error) {
  showProblem(sentence(error), error.isSignedOut ? signInLink() : null);
}

const signInLink = () => make('a', { className: 'door-btn door-btn-wide', href: setup.signIn, target: '_blank' }, icon('lock'), say('SignIn'));

// Somebody picked by name, or let in by a supervisor: answered at once or not at all.
async function deskDeed(deed) {
  close();
  showChecking();
  try {
    answered(await deed(), true);
  } catch (error) {
    problemShown(error);
  }
}

const letThrough = person => deskDeed(() => api.desk({ checkpointId: setup.checkpointId, id: newId(), registrationId: person.registrationId, direction: direction(), at: now() }));

function overrule({ person }) {
  const id = newId(); // one for the whole sheet: tapping twice admits once
  openReason(say('AdmitTitle', inLanguage(person.name)), 'Admit',
    reason => api.admit({ checkpointId: setup.checkpointId, id, registrationId: person.registrationId, at: now(), reason }),
    answer => answered(answer, true));
}

/* ---- the top line ---- */

let countTimer = 0;
function countSoon() {
  clearTimeout(countTimer);
  countTimer = setTimeout(readStatus, 700);
}

async function readStatus() {
  clearTimeout(countTimer);
  countTimer = setTimeout(readStatus, statusEvery);
  if (document.hidden) return;
  const sentAt = Date.now();
  try {
    const status = await api.status(setup.checkpointId);
    clockAhead = Date.parse(status.serverTime) - (sentAt + Date.now()) / 2;
    byId('count').textContent = status.tracksExits ? say('CountInside', number(status.inside)) : say('CountIn', number(status.admitted));
    if (queue.length === 0) problem = null;
  } catch (error) {
    if (!problem) problemSince = Date.now();
    problem = error;
  }
  showNet();
}

function showNet() {
  const net = byId('net');
  const off = problem !== null || !navigator.onLine;
  net.classList.toggle('is-offline', off);
  const minutes = Math.floor((Date.now() - problemSince) / 60_000);
  const words = !off ? say('Online')
    : problem?.isSignedOut ? say('SignedOut')
      : problem?.said ? sentence(problem)
        : minutes > 0 ? say('OfflineFor', minutes) : say('Offline');
  net.replaceChildren(icon(off ? 'offline' : 'online'), make('span', {}, queue.length > 0 ? `${words} ${say('Unsent', queue.length)}` : words));
}

/* ---- the camera ---- */

const camera = new Camera(byId('video'), code => scanned(code, 'Camera'));
const off = byId('camera-off');
let lit = false;
let awake = null;

async function startCamera() {
  wakeSound();
  if (!Camera.isPossible) {
    byId('camera-why').textContent = say(window.isSecureContext ? 'NoCamera' : 'NotSecure');
    return;
  }
  try {
    await camera.start();
    off.hidden = true;
    byId('torch').hidden = !camera.hasTorch;
    awake = await navigator.wakeLock?.request('screen').catch(() => null);
  } catch (error) {
    byId('camera-why').textContent = say(error.name === 'NotAllowedError' ? 'CameraDenied' : 'NoCamera');
  }
}

byId('start').addEventListener('click', startCamera);
byId('start').disabled = false; // Not before somebody listens: a tap while the scripts still load would be lost.
byId('torch').addEventListener('click', async event => {
  lit = !lit;
  await camera.torch(lit).catch(() => { lit = false; });
  event.currentTarget?.setAttribute('aria-pressed', String(lit));
});
document.addEventListener('visibilitychange', async () => {
  if (document.hidden) return;
  readStatus();
  if (camera.isOn && awake?.released) awake = await navigator.wakeLock.request('screen').catch(() => null);
});

/* ---- the thumb bar ---- */

const sheetOf = open => () => { wakeSound(); camera.paused = true; open(); };
whenClosed(() => { camera.paused = false; if (current === null) ready(); });

byId('last').addEventListener('click', sheetOf(() => openLast(queue.length, recent)));
byId('find-open').addEventListener('click', sheetOf(() => openSearch({ onCode: code => scanned(code, 'Typed'), onPerson: letThrough, onOverrule: overrule, leaving })));
byId('more').addEventListener('click', sheetOf(more));

function more() {
  const left = document.body.classList.contains('door-left');
  openMore([
    setup.tracksExits ? button('door-btn door-btn-wide', leaving ? 'door-in' : 'door-out', say(leaving ? 'ToIn' : 'ToOut'), () => setLeaving(!leaving)) : null,
    setup.maySupervise && setup.walkIn ? make('a', { className: 'door-btn door-btn-wide', href: setup.walkIn }, icon('plus'), say('WalkIn')) : null,
    button('door-btn door-btn-wide', 'swap', say(left ? 'RightHand' : 'LeftHand'), () => { remember('door-left', left ? '' : '1'); hand(); close(); }),
    make('a', { className: 'door-btn door-btn-wide', href: setup.otherLanguage, hreflang: setup.thai ? 'en' : 'th', lang: setup.thai ? 'en' : 'th' }, icon('globe'), setup.thai ? 'English' : 'ไทย'),
    make('a', { className: 'door-btn door-btn-wide', href: '/door' }, icon('swap'), say('OtherDoor')),
    make('p', { className: 'door-note' }, say('SignedInAs', setup.who)),
  ]);
}

function setLeaving(value) {
  leaving = value;
  document.body.classList.toggle('door-out', leaving);
  byId('mode').hidden = !leaving;
  close();
  ready();
}

function remember(key, value) {
  try { localStorage.setItem(key, value); } catch { /* A locked-down browser forgets; the page works all the same. */ }
}

function hand() {
  let left = '';
  try { left = localStorage.getItem('door-left') ?? ''; } catch { /* as above */ }
  document.body.classList.toggle('door-left', left === '1');
}

listenForScanner(code => scanned(code, 'Wedge'));
addEventListener('online', readStatus);
addEventListener('offline', showNet);
// Unsent scans live in this page only; leaving it asks first.
addEventListener('beforeunload', event => { if (queue.length > 0) event.preventDefault(); });
hand();
ready();
readStatus();
