// The list of people on a supervisor's device: sealed on the disk under a key that needs the PIN, open only in this page's memory, shut
// again after five idle minutes, gone after ten wrong PINs. Whoever takes the phone apart has to guess with a key that never leaves it.
import { api } from './api.js';
import * as book from './book.js';
import { decide } from './decide.js';
import { terms } from './fold.js';
import { doors } from './lane.js';
import { button, make, say, setup } from './page.js';
import { fact, forget, remember } from './store.js';
import { net, now } from './sync.js';

export const most = 20;
const shortest = 2;
const idle = 5 * 60_000;
const wrongAtMost = 10;
const rounds = 310_000;
const pinLength = 6;

let key = null;     // of this page only
let list = null;    // Map of id to person
let cursor = null;
let timer = 0;
let onIdle = null;

export function whenIdle(action) { onIdle = action; }

export const isOpen = () => list !== null;
export const isKept = async () => Boolean(await fact('people'));

export function lock() {
  [key, list, cursor] = [null, null, null];
  clearTimeout(timer);
}

function used() {
  clearTimeout(timer);
  timer = setTimeout(() => { lock(); onIdle?.(); }, idle);
}

// The PIN alone is a million guesses; a key of this device that cannot be read out is stirred in, so they must be made here.
async function keyOf(pin) {
  let own = await fact('pinKey');
  if (!own) {
    own = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    await remember('pinKey', own);
  }
  const salt = await crypto.subtle.sign('HMAC', own, new TextEncoder().encode('summit-door-people'));
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function seal() {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify({ cursor, people: [...list.values()] }));
  await remember('people', { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) });
}

// A new PIN, and the whole list under it. Needs the network once.
export async function begin(pin) {
  if (!new RegExp(`^\\d{${pinLength}}$`).test(pin)) return 'PinShort';
  key = await keyOf(pin);
  [list, cursor] = [new Map(), null];
  try {
    await refresh();
  } catch (error) {
    lock();
    throw error;
  }
  await remember('wrongPins', 0);
  await seal();
  used();
  return null;
}

// null when it opened, else the key of a sentence. A wrong try counts before it is tried: pulling the plug saves none.
export async function unlock(pin) {
  const kept = await fact('people');
  if (!kept) return 'PinGone';
  const wrong = (await fact('wrongPins') ?? 0) + 1;
  await remember('wrongPins', wrong);
  try {
    const tried = await keyOf(pin);
    const plain = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, tried, kept.sealed)));
    [key, list, cursor] = [tried, new Map(plain.people.map(p => [p.id, p])), plain.cursor];
    await remember('wrongPins', 0);
    used();
    refresh().catch(() => { /* The list that is here serves. */ });
    return null;
  } catch {
    if (wrong < wrongAtMost) return 'PinWrong';
    await forget('people');
    await forget('pinKey');
    return 'PinGone';
  }
}

// Only the changes since; a list in use is asked again each minute at most.
let refreshedAt = 0;
async function refresh() {
  const news = await api.people(cursor);
  refreshedAt = Date.now();
  if (!list) return;
  if (news.full) list.clear();
  for (const person of news.people) list.set(person.id, person);
  for (const id of news.gone ?? []) list.delete(id);
  cursor = news.cursor;
  if (news.full || news.people.length > 0 || news.gone?.length > 0) await seal();
}

// As the server would answer, from what is here. Throws the words when the list is shut.
export async function search(q) {
  if (!list) throw Object.assign(new Error('The list is shut.'), { words: say(await isKept() ? 'ListLocked' : 'ListMissing') });
  used();
  if (net.online && Date.now() - refreshedAt > 60_000) refresh().catch(() => { /* as above */ });
  const wanted = terms(q);
  if (wanted.join('').length < shortest) return [];
  const checkpoint = book.checkpointOf(doors.current);
  const found = [];
  for (const person of list.values()) {
    if (person.eventId !== checkpoint?.eventId || !wanted.every(term => person.search.includes(term))) continue;
    found.push(person);
    if (found.length === most) break;
  }
  const at = now();
  return Promise.all(found.map(async p => {
    const picked = toPerson(p);
    const verdict = decide(book.askedAt(picked, checkpoint), checkpoint, await book.priors(p.id, checkpoint.id), book.eventOf(p.eventId).periods, 'In', at);
    return { person: picked, state: p.state, payment: p.payment, would: verdict.outcome, since: verdict.since ?? null };
  }));
}

const toPerson = p => ({
  registrationId: p.id, eventId: p.eventId, typeId: p.type, state: p.state, payment: p.payment, replaced: false, isVip: p.vip,
  name: p.name, organization: p.organization, position: p.position, type: book.typeOf(p.eventId, p.type).name, picked: true,
});

// Below the search: sets the PIN, asks for it, or locks.
export function lockLine(onOpened) {
  const place = make('section', { className: 'door-lock' });
  const draw = async () => {
    if (isOpen()) {
      place.replaceChildren(make('p', { className: 'door-note' }, say('ListOpen', list.size)), button('door-btn door-btn-wide', 'lock', say('LockList'), () => { lock(); draw(); }));
      return;
    }
    const kept = await isKept();
    const input = make('input', { id: 'pin', type: 'password', inputMode: 'numeric', autocomplete: 'off', maxLength: pinLength });
    const note = make('p', { className: 'door-note', role: 'alert' }, '');
    const form = make('form', { className: 'door-field' }, make('label', { htmlFor: 'pin' }, say(kept ? 'PinAsk' : 'PinNew')), input,
        make('button', { className: 'door-btn door-btn-wide' }, say(kept ? 'PinOpen' : 'PinSet')), note);
    form.addEventListener('submit', async event => {
      event.preventDefault();
      note.textContent = say('Loading');
      try {
        const why = await (kept ? unlock : begin)(input.value);
        if (!why) { await draw(); onOpened(); return; }
        note.textContent = say(why, pinLength);
        if (why === 'PinGone') setTimeout(draw, 4000);
      } catch {
        note.textContent = say('NoNetwork');
      }
    });
    place.replaceChildren(form);
  };
  if (setup.mayFind) draw();
  return place;
}
