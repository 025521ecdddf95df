// What slides over the camera: typing or searching, the last scans, a reason, the settings. One at a time.
import { api } from './api.js';
import { button, byId, icon, inLanguage, make, say, sentence, setup, time } from './page.js';
import { face, mayOverrule, word } from './verdict.js';

const sheet = byId('sheet');
let onClosed = null;

export const isOpen = () => !sheet.hidden;

function open(title, ...children) {
  const heading = make('h2', { tabIndex: -1 }, title);
  sheet.replaceChildren(make('div', { className: 'door-sheet-head' }, heading, button('door-btn', 'close', say('Close'), close)), ...children.filter(Boolean));
  sheet.hidden = false;
  sheet.scrollTop = 0;
  heading.focus();
}

export function close() {
  if (sheet.hidden) return;
  sheet.hidden = true;
  sheet.replaceChildren();
  onClosed?.();
}

export function whenClosed(action) { onClosed = action; }

document.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });

const mark = outcome => {
  const [tone, name] = face(outcome);
  return make('span', { className: `door-mark is-${tone}` }, icon(name));
};
const line = text => make('p', { className: 'door-note', role: 'status' }, text);

// Typing: a ticket's code goes to the verdict, anything else looks for people.
export function openSearch({ onCode, onPerson, onOverrule, leaving }) {
  const input = make('input', { id: 'find', type: 'search', autocomplete: 'off', autocapitalize: 'off', spellcheck: false, enterKeyHint: 'search' });
  const list = make('ol', { className: 'door-list' });
  const note = line(say('SearchHint'));
  let timer = 0;
  let asked = 0;

  const isCode = text => text.replace(/[\s-]/g, '').length === 16 && /^[0-9a-z๐-๙\s-]+$/i.test(text) && /\d/.test(text.replace(/[๐-๙]/g, '0'));
  async function find() {
    const q = input.value.trim();
    const mine = ++asked;
    if (q.length < 2) { list.replaceChildren(); note.textContent = say('SearchHint'); return; }
    try {
      const hits = await api.search(setup.checkpointId, q);
      if (mine !== asked) return;
      list.replaceChildren(...hits.map(hit => personLine(hit)));
      note.textContent = hits.length === 0 ? say('NobodyFound') : hits.length === 20 ? say('FoundMany') : say('Found', hits.length);
    } catch (error) {
      if (mine === asked) note.textContent = sentence(error);
    }
  }

  function personLine(hit) {
    const { person, would, since } = hit;
    const state = would === 'AlreadyIn' && since ? say('InSince', time(since)) : would === 'Admitted' ? say('MayEnter') : word(would);
    const act = leaving
      ? would === 'AlreadyIn' ? button('door-btn door-btn-go', 'door-out', say('LetOut'), () => onPerson(person)) : null
      : would === 'Admitted' ? button('door-btn door-btn-go', 'door-in', say('LetIn'), () => onPerson(person))
        : mayOverrule(would) ? button('door-btn', 'lock', say('AdmitAnywayShort'), () => onOverrule({ outcome: would, person })) : null;
    return make('li', {}, mark(would),
      make('span', {}, make('b', {}, inLanguage(person.name), person.isVip ? make('span', { className: 'door-vip-mark' }, ' VIP') : null),
        make('small', {}, `${person.organization} · ${inLanguage(person.type)}`), make('small', {}, state)),
      act ?? make('span'));
  }

  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(find, 220); });
  const form = make('form', { className: 'door-field' }, make('label', { htmlFor: 'find' }, say('SearchLabel')), input);
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    const text = input.value.trim();
    if (isCode(text)) onCode(text);
    else find();
  });
  const walkIn = setup.maySupervise && setup.walkIn ? make('a', { className: 'door-btn door-btn-wide', href: setup.walkIn }, icon('plus'), make('span', {}, say('WalkIn'))) : null;
  open(say('SearchTitle'), form, note, list, walkIn);
  input.focus();
}

// The last ten, from the server so that a reload loses none; what waits for the network stands above them.
export async function openLast(waiting, recent) {
  const list = make('ol', { className: 'door-list' });
  const note = line(say('Loading'));
  open(say('LastTitle'), waiting > 0 ? line(say('KeptHint', waiting)) : null, list, note);
  try {
    const scans = await api.last(setup.checkpointId);
    list.replaceChildren(...scans.map(lastLine));
    note.textContent = scans.length === 0 ? say('NothingYet') : '';
  } catch (error) {
    list.replaceChildren(...recent.map(lastLine));
    note.textContent = sentence(error);
  }
}

function lastLine(scan) {
  const undo = scan.mayUndo && setup.maySupervise
    ? button('door-btn', 'undo', say('Undo'), () => openReason(say('UndoTitle', inLanguage(scan.person.name)), 'Undo', reason => api.undo(scan.id, reason), () => openLast(0, [])))
    : make('time', {}, time(scan.at));
  return make('li', { className: scan.undone ? 'is-undone' : null }, mark(scan.outcome),
    make('span', {}, make('b', {}, scan.person ? inLanguage(scan.person.name) : word(scan.outcome)),
      make('small', {}, [scan.undone ? say('Undone') : scan.person ? word(scan.outcome) : say('Why' + scan.outcome), scan.person?.organization, undo.tagName === 'BUTTON' ? time(scan.at) : null].filter(Boolean).join(' · '))),
    undo);
}

// A reason in one tap, or in words.
export function openReason(title, kind, deed, done) {
  const input = make('input', { id: 'reason', maxLength: 500, autocomplete: 'off' });
  const note = line('');
  async function send(reason) {
    try {
      const answer = await deed(reason);
      close();
      done(answer);
    } catch (error) {
      note.textContent = sentence(error);
      note.setAttribute('role', 'alert');
    }
  }
  const quick = say('Reasons' + kind).split('|').map(text => button('door-btn door-btn-wide', null, text, () => send(text)));
  const form = make('form', { className: 'door-field' }, make('label', { htmlFor: 'reason' }, say('OtherReason')), input,
    make('div', { className: 'door-btn-row' }, make('button', { className: 'door-btn door-btn-main' }, say('Confirm'))));
  form.addEventListener('submit', event => { event.preventDefault(); send(input.value.trim()); });
  open(title, note, ...quick, form);
}

export function openMore(items) {
  open(say('MoreTitle'), ...items.filter(Boolean));
}
