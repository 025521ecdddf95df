// What the device knows by itself: sealed tickets, who is in, and its own scans until they are answered.
import { hex, keyOf, open } from './codes.js';
import { after, periodAt } from './decide.js';
import { bookedKey, cipherOf, person, saltOf } from './manifest.js';
import { got, read, write } from './store.js';

// Check-ins that the server told us while we were reading the manifest may be younger than it.
const youngerThan = 60_000;
const keptAnswered = 100;
const bucketsAtOnce = 8;

const nothing = { cursor: null, pulledAt: 0, events: [], checkpoints: [], layouts: [], bookings: {} };
export const known = { ...nothing };

export async function load() {
  const kept = await read(['facts'], s => got(s.facts.get('manifest')));
  Object.assign(known, nothing, kept);
  // Kept by an app that did not know of bookings: its cursor says that it holds them, and it does not.
  if (kept && !kept.bookings) known.cursor = kept.cursor?.split('-').slice(0, 2).join('-') ?? null;
}

export const checkpointOf = id => known.checkpoints.find(c => c.id === id) ?? null;
export const eventOf = id => known.events.find(e => e.id === id) ?? null;

const bucketOfTicket = key => parseInt(key.slice(0, 2), 16);
const bucketOfPerson = id => parseInt(id.slice(-2), 16);
const priorsKey = (registrationId, checkpointId) => `${registrationId}|${checkpointId}`;

/* ---- tickets ---- */

// The ticket or delegation of this code; null when the manifest does not hold it.
export async function find(code) {
  const key = hex(await keyOf(code));
  const kept = (await read(['tickets'], s => got(s.tickets.get(bucketOfTicket(key)))))?.[key];
  if (!kept) return null;
  return person(await open(code, saltOf(kept.sealed), cipherOf(kept.sealed)), known.layouts[kept.layout]);
}

export const priors = async (registrationId, checkpointId) =>
  (await read(['checkIns'], s => got(s.checkIns.get(bucketOfPerson(registrationId)))))?.[priorsKey(registrationId, checkpointId)] ?? [];

// The person as the rule of this door asks for them. Without its list, which comes with the next manifest, nobody is turned away for it.
export const askedAt = (person, checkpoint) =>
  person && checkpoint?.bookedOnly ? { ...person, booked: known.bookings[checkpoint.id]?.has(bookedKey(person.registrationId)) ?? true } : person;

export function typeOf(eventId, typeId) {
  const type = eventOf(eventId)?.types.find(t => t.id === typeId);
  return { name: type?.name ?? { thai: '', english: '' }, color: type?.color ?? 1 };
}

/* ---- the manifest ---- */

const layoutOf = header => header.events.map(e => [e.id, e.types.map(t => t.id)]);

// A whole manifest replaces what was known, a later one changes it. Tickets go in a few buckets at a time, so that no scan waits for
// twenty thousand; the cursor moves last, so that a page killed half-way takes the same again. What this device did itself and has not
// been told back stands on top.
export async function take({ header, tickets, gone, checkIns, bookings }, pulledAt) {
  const layout = await layoutNumber(header);
  const changes = [...tickets.map(t => [bucketOfTicket(t.key), t.key, { layout, sealed: t.sealed }]), ...gone.map(key => [bucketOfTicket(key), key, null])];
  for (const part of parts(grouped(changes, header.full), bucketsAtOnce)) await write(['tickets'], s => change(s.tickets, part, header.full));
  const manifest = { cursor: header.cursor, pulledAt, events: header.events, checkpoints: header.checkpoints, layouts: known.layouts, bookings: bookings ?? known.bookings };
  await write(['facts', 'checkIns', 'scans'], async s => {
    const those = checkIns.map(c => [bucketOfPerson(c.registrationId), priorsKey(c.registrationId, c.checkpointId), c.priors.length > 0 ? c.priors : null]);
    await change(s.checkIns, grouped(those, header.full), header.full);
    for (const scan of await ownScans(s.scans)) await effect(s.checkIns, scan);
    s.facts.put(manifest, 'manifest');
  });
  Object.assign(known, manifest);
}

// How events and types are numbered in this manifest; tickets of before keep the numbers of theirs.
async function layoutNumber(header) {
  const layout = layoutOf(header);
  const found = known.layouts.findIndex(l => JSON.stringify(l) === JSON.stringify(layout));
  if (found >= 0) return found;
  const layouts = [...known.layouts, layout];
  await write(['facts'], s => { s.facts.put({ ...known, layouts }, 'manifest'); });
  known.layouts = layouts;
  return layouts.length - 1;
}

// Changes are [bucket, key, value]; null takes away. Of a whole manifest every bucket is written anew.
async function change(store, buckets, whole) {
  for (const [bucket, those] of buckets) {
    const held = whole ? {} : await got(store.get(bucket)) ?? {};
    for (const [, key, value] of those) {
      if (value === null) delete held[key];
      else held[key] = value;
    }
    store.put(held, bucket);
  }
}

function grouped(changes, whole) {
  const groups = new Map(whole ? Array.from({ length: 256 }, (_, bucket) => [bucket, []]) : []);
  for (const c of changes) groups.get(c[0])?.push(c) ?? groups.set(c[0], [c]);
  return [...groups];
}

const parts = (all, size) => Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

async function ownScans(scans) {
  const waiting = await got(scans.index('waiting').getAll());
  const answered = await last(scans, keptAnswered);
  return [...answered.filter(a => !a.waiting && Date.now() - a.answeredAt < youngerThan).reverse(), ...waiting];
}

// Newest first.
async function last(scans, most) {
  const all = [];
  const request = scans.openCursor(null, 'prev');
  for (let cursor = await got(request); cursor && all.length < most; cursor = await got(request)) {
    all.push(cursor.value);
    cursor.continue();
  }
  return all;
}

/* ---- this device's scans ---- */

async function effect(checkIns, { outcome, registrationId, checkpointId, period, at }) {
  if (!registrationId || (outcome !== 'Admitted' && outcome !== 'Left')) return;
  const bucket = bucketOfPerson(registrationId);
  const held = await got(checkIns.get(bucket)) ?? {};
  const key = priorsKey(registrationId, checkpointId);
  held[key] = after(held[key] ?? [], { outcome, period }, Date.parse(at));
  checkIns.put(held, bucket);
}

// What waits to be sent, by id: counted at every scan, so it is at hand and not read again each time.
export const unsent = new Map();

export async function countUnsent() {
  const all = await waiting();
  unsent.clear();
  for (const scan of all) unsent.set(scan.id, scan);
}

// Keeps scans before anybody sees a verdict. Those with an outcome of our own are facts from now on.
export async function keep(scans) {
  await write(['scans', 'checkIns'], async s => {
    for (const scan of scans) {
      s.scans.add({ ...scan, waiting: 1 });
      await effect(s.checkIns, scan);
    }
  });
  for (const scan of scans) unsent.set(scan.id, scan);
}

const byId = (scans, id) => got(scans.index('id').get(id));

// The server did not answer in time: what we tell the person is a fact.
export async function tell(id, verdict) {
  const fact = { told: verdict.outcome, outcome: verdict.outcome, period: verdict.period };
  await write(['scans', 'checkIns'], async s => {
    const scan = await byId(s.scans, id);
    if (!scan?.waiting) return;
    s.scans.put({ ...scan, ...fact });
    await effect(s.checkIns, { ...scan, ...fact });
  });
  if (unsent.has(id)) unsent.set(id, { ...unsent.get(id), ...fact });
}

// Answered: the code is no longer needed here. answers: [{ id, outcome, conflict?, person? }]
export async function settle(answers) {
  await write(['scans', 'checkIns'], async s => {
    for (const answer of answers) {
      const scan = await byId(s.scans, answer.id);
      if (!scan) continue;
      const { waiting: _, code, ...rest } = scan;
      const registrationId = answer.person?.registrationId ?? scan.registrationId;
      const period = scan.period || periodAt(eventOf(checkpointOf(scan.checkpointId)?.eventId)?.periods ?? [], scan.at)?.period;
      const settled = { ...rest, registrationId, period, outcome: scan.told ?? answer.outcome, conflict: answer.conflict ?? null, answeredAt: Date.now() };
      s.scans.put(settled);
      if (!scan.told && period) await effect(s.checkIns, settled);
    }
  });
  for (const { id } of answers) unsent.delete(id);
}

// The server will never take this scan: it is put aside, with its reason, and never lost from sight.
export async function putAside(id, reason) {
  await write(['scans'], async s => {
    const scan = await byId(s.scans, id);
    if (!scan) return;
    const { waiting: _, ...rest } = scan;
    s.scans.put({ ...rest, refused: reason, answeredAt: Date.now() });
  });
  unsent.delete(id);
}

// How many the server will never take.
export const untaken = () => read(['scans'], s => got(s.scans.getAll())).then(all => all.filter(scan => scan.refused).length);

// Nobody was told anything, here or at the server: as if they had not been made.
export async function withdraw(ids) {
  await write(['scans'], async s => {
    for (const id of ids) {
      const scan = await byId(s.scans, id);
      if (scan && !scan.told) s.scans.delete(scan.order);
    }
  });
  for (const id of ids) unsent.delete(id);
}

// What waits to be sent, oldest first.
export const waiting = () => read(['scans'], s => got(s.scans.index('waiting').getAll()));

export const lastScans = most => read(['scans'], s => last(s.scans, most));

// The oldest answered ones are forgotten, a few hundred at a time so that no scan waits for it.
export const tidy = () => write(['scans'], async s => {
  let tooMany = Math.min(500, await got(s.scans.count()) - await got(s.scans.index('waiting').count()) - keptAnswered);
  const request = s.scans.openCursor();
  for (let cursor = await got(request); cursor && tooMany > 0; cursor = await got(request)) {
    if (!cursor.value.waiting && !cursor.value.refused) { cursor.delete(); tooMany--; }
    cursor.continue();
  }
});
