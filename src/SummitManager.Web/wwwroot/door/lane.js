// From a code to a verdict. The scan is on the disk before anybody sees the verdict; the server is asked first, and when it does not
// answer within a second the device decides by the same rule and says so: what it told a person is a fact that the server records.
import * as book from './book.js';
import { readCode } from './codes.js';
import { decide } from './decide.js';
import { newId } from './page.js';
import { fact, remember } from './store.js';
import * as sync from './sync.js';

// One chosen door per event: on a device of several events the ticket's event picks the door. The first is the one on the screen.
export const doors = { byEvent: {}, current: null };

export async function loadDoors() { Object.assign(doors, await fact('doors')); }

export async function choose(checkpointId, eventId) {
  doors.current = checkpointId;
  doors.byEvent[eventId] = checkpointId;
  await remember('doors', { ...doors });
}

const doorFor = person => book.checkpointOf((person && doors.byEvent[person.eventId]) ?? doors.current);

// What stands of a code on this device: null, a ticket or a delegation.
export async function look(sent) {
  const code = readCode(sent);
  return code ? book.find(code) : null;
}

// more: how many were let in that the manifest does not count yet.
async function ruled(person, checkpoint, more, direction, at) {
  if (!checkpoint) return null; // No manifest yet: only the server knows.
  const priors = person ? await book.priors(person.registrationId, checkpoint.id) : [];
  return decide(book.askedAt(person, checkpoint), { ...checkpoint, inside: (checkpoint.inside ?? 0) + more }, priors, book.eventOf(checkpoint.eventId).periods, direction, at);
}

// person: what `look` found, or somebody picked by name. id: of a reading that may have been sent before.
async function scanOf({ id, code, person, means, picked }, direction, before = []) {
  const at = sync.now();
  const checkpoint = doorFor(person);
  const justNow = before.filter(one => one.verdict?.outcome === 'Admitted' && one.scan.checkpointId === checkpoint?.id).length;
  const verdict = await ruled(person, checkpoint, sync.ownAt(checkpoint?.id) + justNow, direction, at);
  const scan = {
    id: id ?? newId(), checkpointId: checkpoint?.id ?? doors.current, code: code?.slice(0, 500), direction, means, at,
    registrationId: person?.registrationId, picked: Boolean(picked), period: verdict?.period,
  };
  return { scan, verdict, person };
}

const told = ({ scan, verdict }) => ({ ...scan, told: verdict.outcome, outcome: verdict.outcome, period: verdict.period });

// As the server would answer.
function ownAnswer({ scan, verdict, person }) {
  const known = person && verdict.outcome !== 'OtherEvent';
  return {
    id: scan.id, outcome: verdict.outcome, at: scan.at, firstAt: verdict.since ?? null, checkpointId: scan.checkpointId, alone: true, conflict: null,
    person: known ? { registrationId: person.registrationId, name: person.name, organization: person.organization, position: person.position, type: person.type ?? book.typeOf(person.eventId, person.typeId).name, isVip: person.isVip } : null,
  };
}

// One reading. Answers with the verdict; null when neither the server nor the manifest could say: the scan is kept and goes up later.
export async function scan(reading, direction) {
  return (await scanAll([reading], direction))[0];
}

// A room that has not enough places for a whole group: nobody was let in. Thrown, because no scan came of it.
export class TooFull extends Error {
  constructor(said) {
    super('RoomTooFull');
    this.said = said; // Null when this device found it out alone.
  }
}

// The time of this phone is over: nobody is let in or turned away any more. Thrown, because no scan came of it.
export class TimeOver extends Error {}

// Several at once, as a delegation comes. Same promises for each. whole: the room takes all of them, or throws TooFull.
export async function scanAll(readings, direction, whole = false) {
  if (sync.overNow()) throw new TimeOver('TimeOver');
  const all = [];
  for (const reading of readings) all.push(await scanOf(reading, direction, all));
  if (whole && !sync.net.online && all.some(isFull)) throw new TooFull(null);
  const alone = all.filter(one => one.verdict && (!sync.net.online || sync.waitsFor(one.scan.registrationId)));
  const asked = all.filter(one => !alone.includes(one) && sync.net.online);
  const kept = book.keep(all.map(one => alone.includes(one) ? told(one) : one.scan));
  const answers = asked.length > 0 ? await askServer(asked, kept, whole) : new Map();
  // What the server has answered stands there, whatever this phone's disk says.
  await kept.catch(error => { if (!all.every(one => answers.has(one.scan.id))) throw error; });
  sync.recount();
  return all.map(one => answers.get(one.scan.id) ?? (alone.includes(one) ? ownAnswer(one) : null));
}

const isFull = one => one.verdict?.outcome === 'RoomFull';

async function askServer(asked, kept, whole) {
  const answers = new Map();
  try {
    for (const part of byDoor(asked)) {
      const said = await sync.ask(part.map(one => one.scan), whole);
      const withDoor = said.map((answer, i) => ({ ...answer, id: part[i].scan.id, checkpointId: part[i].scan.checkpointId, alone: false }));
      for (const answer of withDoor) answers.set(answer.id, answer);
      await kept.then(() => book.settle(withDoor)).catch(() => { /* It goes up again with the same id and gets the same answer. */ });
    }
  } catch (error) {
    if (error.isGone) throw error;
    await kept;
    if (error.said?.code === 'RoomTooFull' || whole && !error.isFinal && asked.some(isFull)) {
      await book.withdraw(asked.filter(o => !answers.has(o.scan.id)).map(o => o.scan.id));
      throw new TooFull(error.said);
    }
    for (const one of asked.filter(o => !answers.has(o.scan.id))) {
      if (error.isFinal) {
        await book.putAside(one.scan.id, error.said?.code ?? error.message);
        if (asked.length === 1) throw error;
      } else if (one.verdict) {
        await book.tell(one.scan.id, one.verdict);
        answers.set(one.scan.id, ownAnswer(one));
      }
    }
  } finally {
    sync.askedEnough(asked.map(one => one.scan));
  }
  return answers;
}

function byDoor(asked) {
  const groups = {};
  for (const one of asked) (groups[one.scan.checkpointId] ??= []).push(one);
  return Object.values(groups);
}
