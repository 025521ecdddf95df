// The way to the server: scans up, the manifest down, and whether there is a network at all. It never takes a browser's word for that:
// online is who got an answer. Background Sync is not everywhere, so: on `online`, on focus, on a timer with growing pauses.
import { api, Unreachable } from './api.js';
import * as book from './book.js';
import { decode } from './manifest.js';
import { fact, remember } from './store.js';

const atMost = 200;
const patience = 1000;
const pullEvery = 10_000;
const deviceEvery = 60_000;
const longestPause = 10_000;

export const net = {
  online: navigator.onLine,
  since: Date.now(),      // when the last answer came
  problem: null,          // why the last call failed
  clockAhead: 0,          // how far the server's clock is ahead of ours, in ms
  unsent: 0,
  own: 0,                 // people whom this device let in at the current door and the server does not count yet
  status: null,           // of the current door
};

const asking = new Set(); // ids that a lane is waiting for; the queue leaves them alone
const persons = new Set();
let changed = () => {};
let lost = () => {};
let currentDoor = () => null;
let fresh = () => {};
let over = () => {};
let until = () => null;
let running = false;
let timer = 0;
let failures = 0;
let flushing = null;
let pulling = null;

export const now = () => new Date(Date.now() + net.clockAhead).toISOString();

// How far our clock was off when the server last said, before anything asks for the time.
export async function readClock() { net.clockAhead = await fact('clockAhead') ?? 0; }

// The time of a phone ends by the server's clock, with and without a network.
export const isOver = expiresAt => expiresAt != null && Date.parse(now()) >= Date.parse(expiresAt);

// Asked before every reading and at every tick: who comes after the end is nobody's to let in.
export function overNow() {
  const ended = running && isOver(until());
  if (ended) over();
  return ended;
}

let listening = false;

// onOver: the time of this phone has ended by its own clock; expiresAt() says when it does.
export async function start({ onChange, onLost, onOver, expiresAt, door, onDevice }) {
  [changed, lost, over, until, currentDoor, fresh] = [onChange, onLost, onOver, expiresAt, door, onDevice];
  await book.countUnsent();
  recount();
  running = true;
  if (!listening) listen();
  listening = true;
  await tick();
}

export function stop() {
  running = false;
  clearTimeout(timer);
}

// The time of this device is over: what it told people goes up all the same, and it asks nothing more. Whoever was only told that the
// reading is kept needs somebody's attention. Throws while there is no server; what it will never take is put aside.
export async function lastWords() {
  let size = atMost;
  for (;;) {
    const all = await book.waiting();
    if (all.length === 0) return;
    const part = all.filter(scan => scan.checkpointId === all[0].checkpointId).slice(0, size);
    try {
      await api.scans(part[0].checkpointId, now(), part.map(scan => ({ ...wire(scan), told: scan.told ?? 'NeedsAttention' })), 20_000);
      await book.settle(part.map(scan => ({ id: scan.id, outcome: scan.told ?? 'NeedsAttention' })));
      size = atMost;
    } catch (error) {
      if (!error.isFinal && error.status !== 403 && !error.isGone) throw error;
      // One bad scan must not hold up the others: singly, until it is found. A key that is dead for good takes none.
      for (const scan of error.isGone ? all : part.length === 1 ? part : []) await book.putAside(scan.id, error.said?.code ?? error.message);
      size = 1;
    }
  }
}

// What is under way has ended and writes nothing any more.
export const atRest = () => Promise.allSettled([flushing, pulling]);

function listen() {
  addEventListener('online', soon);
  addEventListener('offline', () => { failed(new Unreachable('offline')); });
  addEventListener('focus', soon);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) soon(); });
}

export const soon = () => { failures = 0; return tick(); };

// Somebody of whom scans wait: the server does not know yet what we told them, so it is not asked.
export const waitsFor = registrationId => persons.has(registrationId);

export function recount() {
  const all = [...book.unsent.values()];
  persons.clear();
  for (const scan of all) if (scan.told && scan.registrationId) persons.add(scan.registrationId);
  net.unsent = all.filter(scan => !asking.has(scan.id)).length;
  net.own = ownAt(currentDoor());
  changed();
}

// People whom this device let in at a door, less those it let out, of whom the server has not heard.
export function ownAt(checkpointId) {
  let own = 0;
  for (const scan of book.unsent.values()) if (scan.checkpointId === checkpointId) own += { Admitted: 1, Left: -1 }[scan.told] ?? 0;
  return own;
}

function measured(serverTime, sentAt) {
  const ahead = Date.parse(serverTime) - (sentAt + Date.now()) / 2;
  if (Math.abs(ahead - net.clockAhead) > 500) remember('clockAhead', ahead).catch(() => { /* It is measured again. */ });
  net.clockAhead = ahead;
}

// Said by the server just now, outside our usual calls.
export async function takeTime(serverTime) {
  net.clockAhead = Date.parse(serverTime) - Date.now();
  await remember('clockAhead', net.clockAhead);
}

function answered() {
  failures = 0;
  Object.assign(net, { online: true, since: Date.now(), problem: null });
  changed();
}

function failed(error) {
  if (error.isGone) return lost(error);
  failures++;
  net.problem = error;
  if (error instanceof Unreachable || error.status >= 500 || error.isSignedOut) net.online = false; // A full disk is not a lost network.
  changed();
}

/* ---- up ---- */

const wire = ({ id, code, registrationId, direction, means, at, told, picked }) =>
  ({ id, code: code ?? null, registrationId: picked ? registrationId : null, direction, means, at, told: told ?? null });

// The count on the screen follows a scan, but not each of a burst.
let statusTimer = 0;
function statusSoon() {
  clearTimeout(statusTimer);
  statusTimer = setTimeout(() => readStatus().catch(failed), 700);
}

// Scans of one door that a person stands before: asked at once, past the queue, with little patience. whole: all go in or nobody.
export async function ask(scans, whole) {
  for (const { id } of scans) asking.add(id);
  try {
    const answers = await api.scans(scans[0].checkpointId, now(), scans.map(wire), patience + 5 * scans.length, whole);
    answered();
    statusSoon();
    return answers;
  } catch (error) {
    failed(error);
    throw error;
  }
}

export const askedEnough = scans => {
  for (const { id } of scans) asking.delete(id);
  recount();
  if (net.unsent > 0 && net.online) flush();
};

export const flush = () => flushing ??= sendAll().finally(() => { flushing = null; });

async function sendAll() {
  let size = atMost;
  const closed = new Set(); // doors that this device may not send for at the moment; their scans wait, the others go on
  for (;;) {
    const all = (await book.waiting()).filter(scan => !asking.has(scan.id) && !closed.has(scan.checkpointId));
    if (all.length === 0) break;
    const part = all.filter(scan => scan.checkpointId === all[0].checkpointId).slice(0, size);
    try {
      const answers = await api.scans(part[0].checkpointId, now(), part.map(wire), 20_000);
      await book.settle(answers.map((answer, i) => ({ ...answer, id: part[i].id })));
      size = Math.min(atMost, size * 4);
      answered();
      statusSoon();
    } catch (error) {
      if (error.status === 403) { closed.add(part[0].checkpointId); continue; }
      if (!error.isFinal) { failed(error); break; }
      // One bad scan must not hold up the others: singly, until it is found.
      if (part.length === 1) await book.putAside(part[0].id, error.said?.code ?? error.message);
      size = 1;
    }
    recount();
  }
  // Another page of this phone may have added or sent some.
  await book.countUnsent();
  recount();
}

/* ---- down ---- */

export const pull = () => pulling ??= takeManifest().finally(() => { pulling = null; });

async function takeManifest() {
  const sentAt = Date.now();
  const manifest = decode(await api.manifest(book.known.cursor));
  measured(manifest.header.serverTime, sentAt);
  await book.take(manifest, Date.now());
  answered();
}

async function readStatus() {
  const id = currentDoor();
  if (!id) return;
  const sentAt = Date.now();
  const status = await api.status(id);
  if (id === currentDoor()) net.status = status;
  measured(status.serverTime, sentAt);
  answered();
}

// Rights and doors of this device, now and then: they may have changed.
let askedAt = 0;
async function readDevice() {
  if (Date.now() - askedAt < deviceEvery) return;
  const device = await api.device();
  if (!running) return; // Signed out meanwhile: its key must not be kept again.
  fresh(device);
  askedAt = Date.now();
}

// What is here goes up first of all. A step that is refused does not keep the others from theirs; without a network none is tried.
const steps = [readStatus, readDevice, () => document.hidden ? null : pull()];

async function tick() {
  clearTimeout(timer);
  if (!running || overNow()) return;
  const before = failures;
  for (const step of [flush, ...steps]) {
    if (!running || failures > before && !net.online) break;
    try { await step(); } catch (error) { failed(error); }
  }
  clearTimeout(timer);
  if (running) timer = setTimeout(tick, failures === 0 ? pullEvery : Math.min(longestPause, 500 * 2 ** failures));
}
