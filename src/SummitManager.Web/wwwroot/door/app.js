// The beginning: checks, the shell, who this phone is, and then the lane or a screen that says what is missing.
import { api, useKey } from './api.js';
import * as book from './book.js';
import { readTyped } from './codes.js';
import { askToStay, findings } from './checks.js';
import { closeLane, openLane } from './door.js';
import { choose, doors, loadDoors } from './lane.js';
import { keep, say, sayAll, setup } from './page.js';
import { lock } from './people.js';
import { showDoors, showFindings, showGone, showOver, showPairing, showSignOut, showUnpaired, whenLanguageChosen } from './screens.js';
import { keepShell } from './shell.js';
import { fact, remember, wipe } from './store.js';
import * as sync from './sync.js';

const linkLength = 26;
const tryEvery = 10_000;
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

// Where this page was told to go: a pass to pair with, or a door to open. The code leaves the address line at once.
function asked() {
  const fragment = location.hash.slice(1);
  const pass = location.pathname === '/door/pair' ? readTyped(fragment, linkLength) : null;
  const door = guid.exec(fragment)?.[0] ?? guid.exec(location.pathname)?.[0] ?? null;
  if (pass === null) history.replaceState(null, '', '/door/app');
  return { pass, door: door?.toLowerCase() ?? null, badPass: location.pathname === '/door/pair' && pass === null };
}

async function begin() {
  sayAll();
  whenLanguageChosen(language => { keep('door-language', language); location.reload(); });
  const shell = keepShell();
  const found = await findings();
  if (found.some(f => f.stops)) return showFindings(found);
  await shell; // It may load the page again; where it was told to go must still stand in the address then.
  const { pass, door, badPass } = asked();
  const device = await fact('device');
  await sync.readClock();
  if (badPass) return showUnpaired(null, 'PassUnreadable');
  if (pass) return showPairing(found, name => paired(() => api.pair(pass, name), null));
  if (!device || (door && (sync.isOver(device.expiresAt) || await isOthers(device, door)))) return ownPhone(device, door);
  await open(device, door);
}

// Whether somebody is signed in here who is not who this phone was paired for: then it shall be theirs, with their rights and name.
async function isOthers(device, door) {
  if (!device.checkpoints.some(c => c.id === door)) return true;
  const who = await api.whoAmI().catch(() => null); // No network or nobody signed in: it stays whose it is.
  return who !== null && who.name !== device.owner;
}

// A member of staff who is signed in in this browser: their own phone, with the doors they may scan at.
async function ownPhone(device, door) {
  if (!door) return showUnpaired();
  try {
    const owner = (await api.whoAmI()).name;
    await paired(() => api.pairMe(say('OwnPhone')), door, owner);
  } catch (error) {
    if (device) await open(device, null);
    else showUnpaired(error);
  }
}

// What the phone holds of another pairing is sent first; while it cannot be sent the phone stays what it is.
async function paired(ask, door, owner = null) {
  const before = await fact('device');
  if (before) {
    useKey(before.key);
    const left = await brought();
    useKey(null);
    if (left) throw Object.assign(new Error(left), { said: { th: left, en: left } });
  }
  const { key } = await ask();
  useKey(key);
  const device = { key, owner, ...await patiently(() => api.device()) };
  await wipe();
  await remember('device', device);
  await sync.takeTime(device.serverTime); // Else a phone whose clock is far off would think its time over.
  askToStay();
  history.replaceState(null, '', '/door/app');
  await open(device, door);
}

// Sends what waits under the key of before. Answers with why another pairing must wait, in words; null when it need not.
async function brought() {
  if (await unsent() === 0) return null;
  const why = await api.device().then(() => null, error => error.said?.code ?? null);
  // A revoked phone's scans are never taken; it must not keep its next owner from pairing.
  if (why === 'DeviceRevoked') return null;
  const refused = await book.untaken();
  await (why === 'DeviceExpired' ? sync.lastWords().catch(() => { /* Counted below. */ }) : sync.flush());
  const waits = await unsent();
  if (waits > 0) return say('PairUnsent', waits);
  const untaken = await book.untaken() - refused;
  return untaken > 0 ? say('GoneUntaken', untaken) : null; // Said once; the next try pairs.
}

// The pass is used up by now, so one lost answer shall not cost another.
async function patiently(ask, tries = 5) {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (error.status || --tries === 0) throw error;
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}

async function open(device, door) {
  // A tablet that people check themselves in at has a page of its own.
  if (device.kind === 'Kiosk') return location.replace('/door/kiosk');
  useKey(device.key);
  Object.assign(setup, { device, maySupervise: device.maySupervise, mayFind: device.mayFind });
  await book.load();
  await loadDoors();
  if (sync.isOver(device.expiresAt)) return timeOver();
  const wanted = device.checkpoints.find(c => c.id === (door ?? doors.current)) ?? (device.checkpoints.length === 1 ? device.checkpoints[0] : null);
  if (!wanted) return chooseDoor(device);
  await choose(wanted.id, wanted.eventId);
  await openLane(device, { onLost: error => lost(error.said.code), onOver: timeOver, onChoose: () => chooseDoor(device), onSignOut: () => signOut(device) });
}

async function chooseDoor(device) {
  // Doors of two events may have one name; whose they are stands in the manifest.
  if (book.known.events.length === 0) await sync.pull().catch(() => { /* The names must do. */ });
  const known = device.checkpoints.map(c => book.checkpointOf(c.id) ?? c);
  showDoors(known, id => book.eventOf(id)?.title, c => doors.byEvent[c.eventId] === c.id, c => open(device, c.id));
}

function signOut(device) {
  showSignOut(sync.net.unsent, () => lost('SignedOutHere'), () => open(device, null));
}

let leaving = false;

async function lost(code) {
  if (code === 'DeviceExpired') return timeOver();
  if (leaving) return;
  leaving = true;
  closeAll();
  await sync.atRest();
  await good(code, code === 'SignedOutHere' ? 0 : await unsent());
}

function closeAll() {
  lock();
  sync.stop();
  closeLane();
}

async function good(code, untaken) {
  useKey(null);
  await wipe().catch(() => { /* The key is worthless, and that is said all the same. */ });
  showGone(code, untaken);
}

const unsent = () => book.waiting().then(all => all.length, () => 0);

// The time of this phone is over, by its own clock or by the server's word. It lets nobody in any more, keeps what it told people, and
// brings it as soon as there is a server; only then it forgets. Where the server says that the time is not over, our clock was wrong.
async function timeOver() {
  if (leaving) return;
  leaving = true;
  closeAll();
  let shown = null;
  let timer = 0;
  let trying = null;
  const attempt = () => trying ??= bring().finally(() => { trying = null; });

  async function bring() {
    clearTimeout(timer);
    await show();
    try {
      const device = await api.device();
      await sync.takeTime(device.serverTime);
      await remember('device', { ...setup.device, ...device });
      return location.reload();
    } catch (error) {
      if (error.said?.code === 'DeviceRevoked') return end('DeviceRevoked', await unsent());
      if (error.said?.code === 'DeviceExpired' && await sync.lastWords().then(() => true, () => false)) return end('DeviceExpired', await book.untaken());
    }
    await show();
    timer = setTimeout(attempt, tryEvery);
  }

  // Drawn anew only when something changed: it takes the focus.
  async function show() {
    const count = await unsent();
    if (count !== shown) showOver(count, attempt);
    shown = count;
  }

  function end(code, untaken) {
    removeEventListener('online', attempt);
    return good(code, untaken);
  }

  await show();
  await sync.atRest();
  addEventListener('online', attempt);
  await attempt();
}

begin().catch(error => {
  console.error(error);
  showFindings([{ key: error?.name === 'QuotaExceededError' ? 'StoreFull' : 'StoreBlocked', stops: true }]);
});
