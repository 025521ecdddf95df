// What the door shows for each outcome: a tone in colour, shape and sound, two words, the person, the reason.
import { byId, icon, inLanguage, make, say, setup, time, whole } from './page.js';
import { signal } from './signal.js';

const faces = {
  Admitted: ['yes', 'check'], Left: ['yes', 'door-out'], AlreadyIn: ['look', 'warning'],
  UnknownTicket: ['no', 'cross'], OtherEvent: ['no', 'cross'], Replaced: ['no', 'cross'], Cancelled: ['no', 'cross'], RoomFull: ['no', 'cross'],
  NotConfirmed: ['look', 'warning'], NotBooked: ['look', 'warning'], Unpaid: ['look', 'warning'], WrongCheckpoint: ['look', 'warning'],
  TooEarly: ['look', 'warning'], TooLate: ['look', 'warning'], NeedsAttention: ['look', 'warning'],
};
const staysFor = { yes: 2200, look: 6000, no: 6000 };
const overrulable = new Set(['Unpaid', 'WrongCheckpoint', 'TooEarly', 'TooLate', 'RoomFull', 'NotBooked']);

export const face = outcome => faces[outcome] ?? faces.NeedsAttention;
export const word = outcome => say('Word' + outcome);
export const mayOverrule = outcome => setup.maySupervise && overrulable.has(outcome);
export const why = answer => answer.outcome === 'AlreadyIn' && answer.firstAt
  ? say('WhyAlreadyInSince', time(answer.firstAt), setup.name)
  : say('Why' + answer.outcome);

const box = byId('verdict');
let timer = 0;
let held = false;
let release = null;

function show(tone, ...children) {
  clearTimeout(timer);
  [held, release] = [false, null];
  box.className = `door-verdict is-${tone}`;
  box.replaceChildren(...children.filter(c => c));
}

const headline = (iconName, text) => make('p', { className: 'door-word' }, icon(iconName), make('span', {}, text));

export function showReady(leaving) {
  show('wait', headline(leaving ? 'door-out' : 'qr', say(leaving ? 'ReadyOut' : 'Ready')), make('p', {}, say('ReadyHint')));
}

export function showChecking() {
  show('wait', headline('hourglass', say('Checking')));
}

export function showWaiting(count) {
  show('wait', headline('offline', say('Kept')), make('p', {}, say('KeptHint', count)));
}

export function showProblem(text, ...more) {
  show('look', headline('warning', say('WordNeedsAttention')), make('p', { className: 'door-why' }, text), ...more);
}

// onReturn is called when the lane is free again; onOverrule when a supervisor wants to let them in all the same.
export function showAnswer(answer, onReturn, onOverrule) {
  const [tone, iconName] = face(answer.outcome);
  const person = answer.person;
  const vip = person?.isVip && tone === 'yes' && answer.outcome === 'Admitted';
  show(tone,
    vip ? make('p', { className: 'door-vip' }, icon('star'), make('span', {}, say('Vip'))) : null,
    headline(iconName, word(answer.outcome)),
    person ? make('p', { className: 'door-name' }, ...whole(inLanguage(person.name))) : null,
    tone === 'yes' ? null : make('p', { className: 'door-why' }, why(answer)),
    person ? make('p', { className: 'door-authority' }, person.organization) : null,
    person?.position && vip ? make('p', {}, person.position) : null,
    person && !answer.alone && mayOverrule(answer.outcome) ? make('button', { type: 'button', className: 'door-btn door-btn-wide', onclick: () => onOverrule(answer) }, say('AdmitAnyway')) : null,
    person ? make('span', { className: 'door-type' }, inLanguage(person.type)) : null,
    answer.door ? make('p', { className: 'door-why' }, say('AtDoor', answer.door)) : null,
    answer.alone ? make('p', { className: 'door-alone' }, icon('offline'), make('span', {}, say('DecidedAlone'))) : null);
  signal(vip ? 'vip' : tone);
  release = onReturn;
  timer = setTimeout(onReturn, vip ? staysFor.look : staysFor[tone]);
}

// Touching a verdict holds it or lets it go.
box.addEventListener('click', event => {
  if (event.target.closest('button, a')) return;
  clearTimeout(timer);
  if (held) return release?.();
  held = release !== null;
});
