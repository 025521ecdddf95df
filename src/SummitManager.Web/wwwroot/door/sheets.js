// What slides over the camera: typing or searching, the last scans, a reason, the settings. One at a time.
import { api } from './api.js';
import * as book from './book.js';
import { readCode } from './codes.js';
import { button, byId, icon, inLanguage, make, say, sentence, setup, time, whole } from './page.js';
import * as people from './people.js';
import { net } from './sync.js';
import { face, mayOverrule, word } from './verdict.js';

const sheet = byId('sheet');
let onClosed = null;
let onOpened = null;

export const isOpen = () => !sheet.hidden;

export function open(title, ...children) {
  const heading = make('h2', { tabIndex: -1 }, ...whole(title));
  sheet.replaceChildren(make('div', { className: 'door-sheet-head' }, heading, button('door-btn', 'close', say('Close'), close)), ...children.filter(Boolean));
  sheet.hidden = false;
  sheet.scrollTop = 0;
  heading.focus();
  onOpened?.();
}

export function close() {
  if (sheet.hidden) return;
  sheet.hidden = true;
  sheet.replaceChildren();
  onClosed?.();
}

export function whenClosed(action) { onClosed = action; }
export function whenOpened(action) { onOpened = action; }

document.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });

export const mark = outcome => {
  const [tone, name] = face(outcome);
  return make('span', { className: `door-mark is-${tone}` }, icon(name));
};
export const line = text => make('p', { className: 'door-note', role: 'status' }, text);

people.whenIdle(() => close()); // Names that were found must not stay on the screen.

// Typing: a ticket's code goes to the verdict. Who may find people finds them by anything else: on the server while there is a network,
// else in the list that this device keeps locked. A scan-only device takes codes and nothing more.
export function openSearch({ onCode, onPerson, onOverrule, leaving }) {
  const input = make('input', { id: 'find', type: setup.mayFind ? 'search' : 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: false, enterKeyHint: 'search' });
  const list = make('ol', { className: 'door-list' });
  const hint = say(setup.mayFind ? 'SearchHint' : 'CodeHint');
  const note = line(hint);
  let timer = 0;
  let asked = 0;

  async function find() {
    const q = input.value.trim();
    const mine = ++asked;
    if (!setup.mayFind || q.length < 2) { list.replaceChildren(); note.textContent = hint; return; }
    try {
      const hits = await hitsFor(q);
      if (mine !== asked) return;
      list.replaceChildren(...hits.map(hit => personLine(hit)));
      note.textContent = hits.length === 0 ? say('NobodyFound') : hits.length >= people.most ? say('FoundMany') : say('Found', hits.length);
    } catch (error) {
      if (mine === asked) note.textContent = error.words ?? sentence(error);
    }
  }

  async function hitsFor(q) {
    if (net.online) {
      try { return await api.search(setup.checkpointId, q); } catch (error) { if (error.status) throw error; }
    }
    return people.search(q);
  }

  function personLine(hit) {
    const { person, would, since } = hit;
    const state = would === 'AlreadyIn' && since ? say('InSince', time(since)) : would === 'Admitted' ? say('MayEnter') : word(would);
    const act = leaving
      ? would === 'AlreadyIn' ? button('door-btn door-btn-go', 'door-out', say('LetOut'), () => onPerson(person)) : null
      : would === 'Admitted' ? button('door-btn door-btn-go', 'door-in', say('LetIn'), () => onPerson(person))
        : mayOverrule(would) ? button('door-btn', 'lock', say('AdmitAnywayShort'), () => onOverrule({ outcome: would, person })) : null;
    return make('li', {}, mark(would),
      make('span', {}, make('b', {}, ...whole(inLanguage(person.name)), person.isVip ? make('span', { className: 'door-vip-mark' }, ' VIP') : null),
        make('small', {}, `${person.organization} · ${inLanguage(person.type)}`), make('small', {}, state)),
      act ?? make('span'));
  }

  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(find, 220); });
  const form = make('form', { className: 'door-field' }, make('label', { htmlFor: 'find' }, say(setup.mayFind ? 'SearchLabel' : 'CodeLabel')), input,
    setup.mayFind ? null : make('div', { className: 'door-btn-row' }, make('button', { className: 'door-btn door-btn-main' }, say('CheckCode'))));
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    const text = input.value.trim();
    if (readCode(text)) onCode(text);
    else if (setup.mayFind) find();
    else note.textContent = say('CodeWrong');
  });
  const walkIn = setup.maySupervise && setup.device.owner && setup.walkIns ? make('a', { className: 'door-btn door-btn-wide', href: `/door/${setup.checkpointId}/walk-in` }, icon('plus'), make('span', {}, say('WalkIn'))) : null;
  const locked = setup.mayFind ? people.lockLine(() => find()) : null;
  open(say(setup.mayFind ? 'SearchTitle' : 'CodeTitle'), form, note, list, locked, walkIn);
  input.focus();
}

// The last ten. A supervisor gets them from the server with names and may take one back; else what this device keeps of its own
// scans, and names only for as long as the page is open.
export async function openLast(recent) {
  const list = make('ol', { className: 'door-list' });
  const note = line(say('Loading'));
  open(say('LastTitle'), net.unsent > 0 ? line(say('UnsentHint', net.unsent)) : null, list, note);
  const own = async () => {
    const names = new Map(recent.map(r => [r.id, r.person]));
    return (await book.lastScans(10)).map(scan => ({ ...scan, person: names.get(scan.id) ?? null, waiting: Boolean(scan.waiting), mayUndo: false }));
  };
  let scans = null;
  if (setup.mayFind && net.online) {
    try { scans = await api.last(setup.checkpointId); } catch (error) { note.textContent = sentence(error); }
  }
  scans ??= await own();
  list.replaceChildren(...scans.map(lastLine));
  note.textContent = scans.length === 0 ? say('NothingYet') : '';
}

function lastLine(scan) {
  const undo = scan.mayUndo && setup.maySupervise
    ? button('door-btn', 'undo', say('Undo'), () => openReason(say('UndoTitle', inLanguage(scan.person.name)), 'Undo', reason => api.undo(scan.id, reason), () => openLast([])))
    : make('time', {}, time(scan.at));
  const details = [
    scan.undone ? say('Undone') : scan.person ? scan.outcome && word(scan.outcome) : scan.outcome && say('Why' + scan.outcome),
    scan.person?.organization, undo.tagName === 'BUTTON' ? time(scan.at) : null,
    scan.waiting ? say('Unsent1') : null, scan.conflict ? say('Conflict') : null, scan.refused ? say('NotTaken') : null,
  ];
  return make('li', { className: scan.undone ? 'is-undone' : null }, mark(scan.outcome),
    make('span', {}, make('b', {}, ...whole(scan.person ? inLanguage(scan.person.name) : word(scan.outcome ?? 'NeedsAttention'))),
      make('small', {}, details.filter(Boolean).join(' · '))),
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
