// The coordinator's one code: the whole delegation on a sheet, without a network too. Ticked are those who stand here; the others come
// later with the same code.
import * as book from './book.js';
import { decide } from './decide.js';
import * as lane from './lane.js';
import { button, icon, inLanguage, make, newId, say, sentence, time, whole } from './page.js';
import { line, mark, open } from './sheets.js';
import { signal } from './signal.js';
import { net, now } from './sync.js';
import { word } from './verdict.js';

// Everybody of the delegation that the manifest knows, and what a scan of their code would say now.
async function membersOf(delegation, direction) {
  const checkpoint = book.checkpointOf(lane.doors.byEvent[delegation.eventId] ?? lane.doors.current);
  const periods = book.eventOf(checkpoint.eventId).periods;
  const found = await Promise.all(delegation.codes.map(async code => ({ code, person: await book.find(code) })));
  const known = await Promise.all(found.filter(m => m.person?.kind === 'ticket' && !m.person.replaced).map(async ({ code, person }) => {
    const verdict = decide(book.askedAt(person, checkpoint), checkpoint, await book.priors(person.registrationId, checkpoint.id), periods, direction, now());
    return { id: newId(), code, person, would: verdict.outcome, since: verdict.since }; // One id for the sheet: asked twice they go in once.
  }));
  // Who is to come stands above who is in.
  return { checkpoint, members: [...known.filter(may), ...known.filter(m => !may(m))] };
}

const may = member => member.would === 'Admitted' || member.would === 'Left' || member.would === 'RoomFull';

export async function openDelegation(delegation, direction, onDone) {
  const { checkpoint, members } = await membersOf(delegation, direction);
  const ticked = new Set(members.filter(may).map(m => m.code));
  const list = make('ol', { className: 'door-list door-ticks' });
  const note = line('');
  const go = make('button', { type: 'button', className: 'door-btn door-btn-main door-go' });
  const all = button('door-btn', null, '', () => {
    const every = members.filter(may).every(m => ticked.has(m.code));
    for (const m of members.filter(may)) every ? ticked.delete(m.code) : ticked.add(m.code);
    draw();
  });

  function draw() {
    const arrived = members.filter(m => m.would === 'AlreadyIn').length;
    const room = checkpoint.capacity == null ? null : Math.max(0, checkpoint.capacity - (checkpoint.inside ?? 0));
    note.textContent = [say('DelegationIn', arrived, members.length), room !== null && direction === 'In' && ticked.size > room ? say('DelegationRoom', room) : null].filter(Boolean).join(' · ');
    all.lastChild.textContent = say(members.filter(may).every(m => ticked.has(m.code)) ? 'TickNone' : 'TickAll');
    all.hidden = !members.some(may);
    go.replaceChildren(icon(direction === 'In' ? 'door-in' : 'door-out'), say(direction === 'In' ? 'LetInMany' : 'LetOutMany', ticked.size));
    go.disabled = ticked.size === 0;
    list.replaceChildren(...members.map(memberLine));
  }

  function memberLine(m) {
    const state = m.would === 'AlreadyIn' && m.since ? say('InSince', time(m.since)) : may(m) ? '' : word(m.would);
    const words = make('span', {}, make('b', {}, ...whole(inLanguage(m.person.name)), m.person.isVip ? make('span', { className: 'door-vip-mark' }, ' VIP') : null),
      make('small', {}, [inLanguage(book.typeOf(m.person.eventId, m.person.typeId).name), m.person.position, state].filter(Boolean).join(' · ')));
    if (!may(m)) return make('li', {}, mark(m.would), words);
    const tick = make('input', { type: 'checkbox', checked: ticked.has(m.code), onchange: () => { tick.checked ? ticked.add(m.code) : ticked.delete(m.code); draw(); } });
    return make('li', {}, make('label', { className: 'door-tick' }, tick, words));
  }

  async function letThrough(whole) {
    go.disabled = true;
    const those = members.filter(m => ticked.has(m.code));
    note.textContent = say('Checking');
    try {
      done(those, await lane.scanAll(those.map(m => ({ id: m.id, code: m.code, person: m.person, means: 'Delegation' })), direction, whole && direction === 'In' && checkpoint.capacity != null));
    } catch (error) {
      if (error instanceof lane.TimeOver) return;
      if (error instanceof lane.TooFull) return tooFull(error);
      if (!note.isConnected) return openDelegation(delegation, direction, onDone);
      note.textContent = say('NotKept');
      go.disabled = false;
    }
  }

  // A group is not parted without asking.
  function tooFull({ said }) {
    signal('look');
    const split = button('door-btn door-btn-wide', 'door-in', say('SplitGroup'), () => { split.disabled = true; letThrough(false); });
    open(say('DelegationTitle', delegation.number), make('p', { className: 'door-authority' }, delegation.organization),
      make('section', { className: 'door-verdict is-look', role: 'status' },
        make('p', { className: 'door-word' }, icon('warning'), make('span', {}, say('RoomTooFull'))),
        make('p', {}, said ? sentence({ said }) : say('RoomTooFullAlone')),
        said?.relay ? make('p', { className: 'door-authority' }, say('RelayTakesAll', inLanguage(said.relay))) : null),
      split,
      button('door-btn door-btn-wide', 'chevron-left', say('ChooseAgain'), () => openDelegation(delegation, direction, onDone)));
  }

  go.addEventListener('click', () => letThrough(true));

  // What happened, in one line each only for who was not let in.
  function done(those, answers) {
    const passed = answers.filter(a => a && (a.outcome === 'Admitted' || a.outcome === 'Left')).length;
    const others = those.map((m, i) => ({ ...m, would: answers[i]?.outcome ?? 'NeedsAttention' })).filter(m => m.would !== 'Admitted' && m.would !== 'Left');
    const waits = answers.filter(a => !a).length;
    const missing = members.filter(m => may(m) && !ticked.has(m.code)).length;
    signal(others.length > 0 ? 'look' : 'yes');
    const result = make('section', { className: `door-verdict ${others.length > 0 ? 'is-look' : 'is-yes'}`, role: 'status' },
      make('p', { className: 'door-word' }, icon(others.length > 0 ? 'warning' : 'check'), make('span', {}, say(direction === 'In' ? 'InNow' : 'OutNow', passed))),
      make('p', { className: 'door-authority' }, delegation.organization),
      missing > 0 ? make('p', {}, say('RestLater', missing)) : null,
      waits > 0 ? make('p', {}, say('UnsentHint', waits)) : null,
      answers.some(a => a?.alone) ? make('p', { className: 'door-alone' }, icon('offline'), make('span', {}, say('DecidedAlone'))) : null);
    const rest = others.map(m => make('li', {}, mark(m.would), make('span', {}, make('b', {}, ...whole(inLanguage(m.person.name))), make('small', {}, say('Why' + m.would)))));
    open(delegation.organization, result, rest.length > 0 ? make('ol', { className: 'door-list' }, ...rest) : null);
    onDone();
  }

  const head = make('div', { className: 'door-btn-row' }, go, all);
  draw();
  open(say('DelegationTitle', delegation.number), make('p', { className: 'door-authority' }, delegation.organization), make('p', {}, say('DelegationContact', delegation.contactName)), note,
    net.online ? null : line(say('DelegationOffline')), head, list);
}
