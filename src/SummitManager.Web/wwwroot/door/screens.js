// What stands instead of the lane: problems in words, pairing, choosing a door, good-bye.
import { button, byId, icon, inLanguage, make, say, sentence, setup } from './page.js';

const place = byId('screen');
const lane = ['.door-top', '#camera', '#verdict', '.door-bar'];

export function showScreen(title, ...children) {
  for (const part of lane) document.querySelector(part).hidden = true;
  byId('sheet').hidden = true;
  const heading = make('h2', { className: 'door-title', tabIndex: -1 }, title);
  place.replaceChildren(languages(), heading, ...children.filter(Boolean));
  place.hidden = false;
  document.title = title;
  heading.focus();
}

export function showLane(title) {
  place.hidden = true;
  place.replaceChildren();
  for (const part of lane) document.querySelector(part).hidden = false;
  document.title = title;
}

let onLanguage = () => {};
export const whenLanguageChosen = action => { onLanguage = action; };

const languages = () => make('p', { className: 'lang-switch' },
  make('button', { type: 'button', className: 'door-link', lang: setup.thai ? 'en' : 'th', onclick: () => onLanguage(setup.thai ? 'en' : 'th') }, setup.thai ? 'English' : 'ไทย'));

export const notice = (...children) => make('div', { className: 'notice', role: 'alert' }, icon('warning'), make('div', {}, ...children));
const paragraph = text => make('p', {}, text);

// Why this browser cannot be a door, and how to open it rightly.
export function showFindings(findings) {
  showScreen(say('CannotTitle'), ...findings.map(({ key, link }) => notice(
    paragraph(say(key)),
    link ? make('a', { className: 'door-btn door-btn-main door-btn-wide', href: link }, say('OpenOutside')) : null)),
  make('p', { className: 'door-note' }, say('CannotAddress')), make('p', { className: 'door-address' }, location.origin + '/door/app'),
  button('door-btn door-btn-wide', 'undo', say('TryAgain'), () => location.reload()));
}

// A phone that knows nothing yet.
export function showUnpaired(error, key) {
  showScreen(say('UnpairedTitle'),
    error || key ? notice(paragraph(key ? say(key) : sentence(error))) : null,
    paragraph(say('UnpairedHow')),
    make('a', { className: 'door-btn door-btn-wide', href: '/door' }, icon('user'), say('SignInAsStaff')));
}

// pair(name) pairs or throws; advice are findings that do not stop.
export function showPairing(advice, pair) {
  const input = make('input', { id: 'device-name', maxLength: 60, autocomplete: 'off', required: true });
  const submit = make('button', { className: 'door-btn door-btn-main door-btn-wide' }, say('PairNow'));
  const note = make('div', { role: 'alert' });
  const form = make('form', { className: 'door-field' }, make('label', { htmlFor: 'device-name' }, say('DeviceName')), make('p', { className: 'door-note' }, say('DeviceNameHint')), input, submit, note);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    note.replaceChildren(paragraph(say('Loading')));
    try {
      await pair(input.value.trim());
    } catch (error) {
      note.replaceChildren(notice(paragraph(sentence(error))));
      submit.disabled = false;
    }
  });
  showScreen(say('PairTitle'), paragraph(say('PairWhat')), ...advice.map(({ key }) => notice(paragraph(say(key)))), form);
}

// One door per event; the last chosen is the one on the screen.
export function showDoors(checkpoints, titleOf, chosen, onChoose) {
  const byEvent = new Map();
  for (const c of checkpoints) byEvent.get(c.eventId)?.push(c) ?? byEvent.set(c.eventId, [c]);
  const parts = [];
  for (const [eventId, doors] of byEvent) {
    const title = titleOf(eventId);
    if (title) parts.push(make('h3', {}, inLanguage(title)));
    for (const door of doors) {
      parts.push(make('button', { type: 'button', className: 'door-btn door-btn-wide door-choice', 'aria-pressed': String(chosen(door)), onclick: () => onChoose(door) },
        icon(door.isOpen ? 'door-in' : 'lock'), make('span', {}, inLanguage(door.name), door.isOpen ? null : make('span', { className: 'muted' }, ' ' + say('Closed')), chosen(door) ? make('span', { className: 'muted' }, ' ' + say('ChosenDoor')) : null)));
    }
  }
  showScreen(say('ChooseTitle'), byEvent.size > 1 ? paragraph(say('ChooseMany')) : null, ...parts, parts.length === 0 ? paragraph(say('NoDoors')) : null);
}

// The time of this phone ended, and the server has not heard all it told people.
export function showOver(unsent, onRetry) {
  showScreen(say('ExpiredTitle'),
    unsent > 0 ? notice(paragraph(say('OverKept', unsent))) : null,
    paragraph(say('OverStops')),
    button('door-btn door-btn-main door-btn-wide', 'online', say('OverSend'), onRetry),
    paragraph(say('OverGoOn')),
    make('a', { className: 'door-btn door-btn-wide', href: '/door' }, icon('user'), say('SignInAsStaff')));
}

// This phone was signed out, by somebody or by the clock. lost: how many readings the server never took.
export function showGone(code, lost = 0) {
  showScreen(say(code === 'DeviceExpired' ? 'ExpiredTitle' : code === 'SignedOutHere' ? 'ByeTitle' : 'RevokedTitle'),
    lost > 0 ? notice(paragraph(say('GoneUntaken', lost))) : null,
    paragraph(say('WipedNow')), paragraph(say('UnpairedHow')),
    make('a', { className: 'door-btn door-btn-wide', href: '/door' }, icon('user'), say('SignInAsStaff')));
}

export function showSignOut(unsent, onYes, onNo) {
  showScreen(say('SignOutTitle'),
    unsent > 0 ? notice(paragraph(say('SignOutUnsent', unsent))) : null,
    paragraph(say('SignOutWhat')),
    button('door-btn door-btn-main door-btn-wide', 'chevron-left', say('BackToScanning'), onNo),
    button('door-btn door-btn-wide', 'log-out', say(unsent > 0 ? 'SignOutLose' : 'SignOutYes'), onYes));
}
