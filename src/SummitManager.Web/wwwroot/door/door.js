// The lane on the screen: readings come in from camera, scanner, keys and search; verdicts go out in colour, sound and words.
import { api } from './api.js';
import * as book from './book.js';
import { Camera } from './camera.js';
import { openDelegation } from './delegation.js';
import * as lane from './lane.js';
import { button, byId, icon, inLanguage, keep, kept, make, newId, number, say, sentence, setup, texts } from './page.js';
import { showLane } from './screens.js';
import { close, isOpen, openLast, openMore, openReason, openSearch, whenClosed, whenOpened } from './sheets.js';
import { wakeSound } from './signal.js';
import { remember } from './store.js';
import * as sync from './sync.js';
import { showAnswer, showChecking, showProblem, showReady, showWaiting } from './verdict.js';
import { listenForScanner } from './wedge.js';

const sameCodeAgainAfter = 3000;
const checkingAfter = 300;

let leaving = false;
let current = null;      // the reading whose verdict the lane waits for
let on = null;           // what the app wants to be told
const seen = { code: '', way: '', at: 0, failed: false, sheet: false };
const recent = [];

const { net } = sync;
const direction = () => leaving ? 'Out' : 'In';

function ready() {
  current = null;
  showReady(leaving);
}

// The same code in one breath is one showing of the ticket, not two: a camera sees it many times, and a hand scanner beeps twice. The
// answer or the sheet that stands on the screen stays. What somebody types, and whatever got no answer, is a question again.
const repeats = means => means === 'Camera' ? current !== null || justNow() : means === 'Wedge' && (seen.sheet ? isOpen() : !seen.failed) && justNow();
const justNow = () => Date.now() - seen.at < sameCodeAgainAfter;

async function scanned(code, means) {
  if (byId('verdict').hidden || sync.overNow()) return;
  wakeSound();
  const way = direction();
  if (code === seen.code && way === seen.way && repeats(means)) return;
  Object.assign(seen, { code, way, at: Date.now(), failed: false, sheet: false });
  close();
  await decided(async () => {
    const found = await lane.look(code);
    if (found?.kind !== 'delegation') return lane.scan({ code, person: found, means }, direction());
    await openDelegation(found, direction(), ready);
    seen.sheet = true;
    return elsewhere;
  });
  if (seen.code === code) seen.at = Date.now();
}

const elsewhere = {}; // The deed has a sheet of its own.

// One person at the lane: shows the verdict that the deed answers with.
async function decided(deed) {
  const mine = current = newId();
  const checking = setTimeout(() => current === mine && showChecking(), checkingAfter);
  try {
    const answer = await deed();
    if (answer === elsewhere) current = null;
    else if (answer) answered(answer, current === mine);
    else if (current === mine) keptOnly();
  } catch (error) {
    if (error.isGone) on.onLost(error);
    else if (error instanceof lane.TimeOver) current = null; // The screen says so already.
    else if (current === mine) {
      current = null; // The same ticket may be shown again.
      seen.failed = true;
      showProblem(error.status ? sentence(error) : say('NotKept'), error.isSignedOut ? signInLink() : null);
    }
  } finally {
    clearTimeout(checking);
  }
}

// Neither the server nor the manifest could say; the lane does not wait.
function keptOnly() {
  current = null;
  showWaiting(net.unsent);
  setTimeout(() => current === null && !isOpen() && ready(), 4000);
}

function answered(answer, show) {
  recent.unshift(answer);
  recent.length = Math.min(recent.length, 10);
  if (!show) return;
  current = answer.id;
  const elsewhere = answer.checkpointId && answer.checkpointId !== setup.checkpointId ? inLanguage(book.checkpointOf(answer.checkpointId)?.name) : null;
  showAnswer({ ...answer, door: elsewhere }, () => current === answer.id && ready(), overrule);
}

const signInLink = () => make('a', { className: 'door-btn door-btn-wide', href: '/door' }, icon('lock'), say('SignIn'));

const letThrough = person => {
  close();
  return decided(() => lane.scan({ person: { ...person, eventId: person.eventId ?? book.checkpointOf(setup.checkpointId)?.eventId }, picked: true, means: 'Search' }, direction()));
};

function overrule({ person }) {
  const id = newId(); // one for the whole sheet: tapping twice admits once
  openReason(say('AdmitTitle', inLanguage(person.name)), 'Admit',
    reason => api.admit({ checkpointId: setup.checkpointId, id, registrationId: person.registrationId, at: sync.now(), reason }),
    answer => answered({ ...answer, checkpointId: setup.checkpointId }, true));
}

/* ---- the top line ---- */

function showNet() {
  const { status } = net;
  if (status) {
    setup.tracksExits = status.tracksExits;
    setup.timeZone = status.timeZone;
    setup.name = inLanguage(status.name); // The door of a session moves with it.
    setup.walkIns = status.walkIns;
    byId('count').textContent = status.capacity != null ? say('CountOf', number(status.inside + net.own), number(status.capacity))
      : status.tracksExits ? say('CountInside', number(status.inside + net.own)) : say('CountIn', number(status.admitted + net.own));
    const half = { am: 'Morning', pm: 'Afternoon' }[status.period?.period.slice(-2)];
    const small = [half ? say(half) : null, book.checkpointOf(setup.checkpointId)?.bookedOnly ? say('BookedOnly') : null].filter(Boolean).join(' · ');
    byId('place').replaceChildren(setup.name, small ? make('small', {}, small) : '');
  }
  const minutes = Math.floor((Date.now() - net.since) / 60_000);
  const words = net.online ? say('Online') : minutes > 0 ? say('OfflineFor', minutes) : say('Offline');
  const age = net.online ? null : book.known.pulledAt ? say('DataAge', Math.floor((Date.now() - book.known.pulledAt) / 60_000)) : say('NoData');
  byId('net').classList.toggle('is-offline', !net.online);
  byId('net').replaceChildren(icon(net.online ? 'online' : 'offline'), make('span', {}, ...[words, age, net.unsent > 0 ? say('Unsent', net.unsent) : null].filter(Boolean).flatMap((part, i) => [i > 0 ? ' · ' : '', make('span', { className: 'nowrap' }, part)])));
}

/* ---- the camera ---- */

const camera = new Camera(byId('video'), code => scanned(code, 'Camera'));
let lit = false;
let awake = null;

async function startCamera() {
  wakeSound();
  if (!Camera.isPossible) {
    byId('camera-why').textContent = say('NoCamera');
    return;
  }
  try {
    await camera.start();
    byId('camera-off').hidden = true;
    byId('torch').hidden = !camera.hasTorch;
    awake = await navigator.wakeLock?.request('screen').catch(() => null);
  } catch (error) {
    byId('camera-why').textContent = say(error.name === 'NotAllowedError' ? 'CameraDenied' : 'NoCamera');
  }
}

/* ---- the thumb bar ---- */

const sheetOf = show => () => { wakeSound(); camera.paused = true; show(); };

function more() {
  const left = document.body.classList.contains('door-left');
  openMore([
    setup.tracksExits ? button('door-btn door-btn-wide', leaving ? 'door-in' : 'door-out', say(leaving ? 'ToIn' : 'ToOut'), () => setLeaving(!leaving)) : null,
    setup.maySupervise && setup.device.owner && setup.walkIns ? make('a', { className: 'door-btn door-btn-wide', href: `/door/${setup.checkpointId}/walk-in` }, icon('plus'), say('WalkIn')) : null,
    setup.maySupervise && setup.device.owner ? make('a', { className: 'door-btn door-btn-wide', href: `/manage/${book.checkpointOf(setup.checkpointId)?.eventId ?? ''}/desk` }, icon('help'), say('HelpDesk')) : null,
    button('door-btn door-btn-wide', 'swap', say(left ? 'RightHand' : 'LeftHand'), () => { keep('door-left', left ? '' : '1'); hand(); close(); }),
    button('door-btn door-btn-wide', 'globe', setup.thai ? 'English' : 'ไทย', () => { keep('door-language', setup.thai ? 'en' : 'th'); location.reload(); }),
    button('door-btn door-btn-wide', 'swap', say('OtherDoor'), () => { close(); camera.stop(); byId('camera-off').hidden = false; on.onChoose(); }),
    button('door-btn door-btn-wide', 'log-out', say('SignOutPhone'), () => { close(); camera.stop(); on.onSignOut(); }),
    make('p', { className: 'door-note' }, say('ThisPhone', setup.device.name)),
  ]);
}

function setLeaving(value) {
  leaving = value;
  document.body.classList.toggle('door-out', leaving);
  byId('mode').hidden = !leaving;
  close();
  ready();
}

const hand = () => document.body.classList.toggle('door-left', kept('door-left') === '1');

function listen() {
  byId('start').addEventListener('click', startCamera);
  byId('start').disabled = false; // Not before somebody listens: a tap while the scripts still load would be lost.
  byId('torch').addEventListener('click', async () => {
    lit = !lit;
    await camera.torch(lit).catch(() => { lit = false; });
    byId('torch').setAttribute('aria-pressed', String(lit));
  });
  document.addEventListener('visibilitychange', async () => {
    if (!document.hidden && camera.isOn && awake?.released) awake = await navigator.wakeLock.request('screen').catch(() => null);
  });
  whenOpened(() => { camera.paused = true; }); // Else the code that still lies before the lens would begin the sheet anew.
  whenClosed(() => { camera.paused = false; if (current === null) ready(); });
  byId('last').addEventListener('click', sheetOf(() => openLast(recent)));
  byId('find-open').addEventListener('click', sheetOf(() => openSearch({ onCode: code => scanned(code, 'Typed'), onPerson: letThrough, onOverrule: overrule, leaving })));
  byId('more').addEventListener('click', sheetOf(more));
  listenForScanner(code => scanned(code, 'Wedge'));
  setInterval(showNet, 15_000);
}

let listening = false;

// Opens the chosen door. The network is looked for behind the screen, never waited for.
export async function openLane(device, whatToTell) {
  on = whatToTell;
  const door = book.checkpointOf(lane.doors.current) ?? device.checkpoints.find(c => c.id === lane.doors.current);
  Object.assign(setup, { checkpointId: door.id, name: inLanguage(door.name), tracksExits: door.tracksExits ?? false, timeZone: book.eventOf(door.eventId)?.timeZone ?? setup.timeZone });
  byId('place').textContent = setup.name;
  byId('find-open').replaceChildren(icon('search'), texts[setup.mayFind ? 'Find' : 'TypeCode']);
  if (!listening) listen();
  listening = true;
  hand();
  current = null;
  showLane(setup.name);
  setLeaving(false);
  net.status = null;
  byId('count').textContent = '';
  showNet();
  sync.start({
    onChange: showNet,
    onLost: error => on.onLost(error),
    onOver: () => on.onOver(),
    expiresAt: () => setup.device.expiresAt,
    door: () => setup.checkpointId,
    onDevice: fresh => { Object.assign(setup, { device: { ...setup.device, ...fresh }, maySupervise: fresh.maySupervise, mayFind: fresh.mayFind }); remember('device', setup.device); },
  });
  await book.tidy();
}

// This phone is nobody's any more: the camera goes dark too.
export function closeLane() {
  camera.stop();
  close();
}
