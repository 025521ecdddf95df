// The screen at a room's door: what is on, how long still, who speaks; what comes, and whether there is a seat.
import { make } from '/door/page.js';
import { atDoor, dayOf } from './rule.js';
import { day, join, say, short, tell, time, times } from './words.js';

const minute = 60_000;
const inAnHour = 90;

export function roomScreen(board, roomId, now) {
  const door = atDoor(board, roomId, now);
  if (!door) return null;
  const main = make('main', { id: 'main', className: `screen-room is-${door.state}` }, first(board, door, now), second(door, now));
  return { name: door.room.name, main, changes: door.changes };
}

function first(board, { room, state, on, closed, next, later }, now) {
  if (state === 'on') {
    const elsewhere = on.roomId && on.roomId !== room.id ? board.rooms.find(r => r.id === on.roomId) : null;
    return make('section', { className: 'screen-now' },
      make('p', { className: 'screen-line' }, tell('span', 'screen-tag', on.isPause ? on.format : say('Now')), elsewhere ? tell('span', 'screen-aside', say('HeldIn', elsewhere.name)) : null),
      title('h2', on),
      make('p', { className: 'screen-line' }, short('span', 'screen-time', times(on)), tell('span', 'screen-aside', say('MinutesLeft', Math.max(1, Math.ceil((on.until - now) / minute))))),
      progress(on, now),
      people(on), seats(on));
  }
  if (state === 'closed')
    return word(say('Closed'), say('OpensAgain', time(closed.until)));
  if (state === 'before')
    return word(say('NothingNow'), next.from - now < inAnHour * minute ? say('BeginsIn', Math.max(1, Math.ceil((next.from - now) / minute))) : say('BeginsAt', time(next.from)));
  return word(say(board.sessions.length ? 'NothingToday' : 'NotPublished'), later ? say('Comes', day(later.day), time(later.from)) : null);

  function word(...labels) {
    return make('section', { className: 'screen-now' }, ...labels.filter(Boolean).map((l, i) => tell('p', i ? 'screen-word' : 'screen-word screen-word-l', l)));
  }
}

function second({ next, later }, now) {
  const session = next ?? later;
  if (!session) return null;
  const when = next ? short('span', 'screen-time', times(session)) : tell('span', 'screen-time', join(' ', day(session.day), times(session)));
  return make('section', { className: 'screen-next' },
    make('p', { className: 'screen-line' }, tell('span', 'screen-tag is-quiet', say('Next')), when),
    title('h3', session), people(session, 2), next ? seats(session, now) : null);
}

// As large as its length allows: up to 300 letters must be read too.
export function title(tag, session) {
  const length = Math.max(session.title.thai.length, session.title.english.length);
  return tell(tag, `screen-title${length > 140 ? ' is-longest' : length > 70 ? ' is-long' : ''}`, session.title);
}

export function progress({ from, until }, now) {
  const part = Math.floor(100 * (now - from) / (until - from));
  const bar = make('span', {});
  bar.style.width = `${part}%`;
  return make('div', { className: 'screen-progress', 'aria-hidden': 'true' }, bar);
}

function people(session, most = 4) {
  if (!session.people.length) return null;
  const more = session.people.length - most + session.others;
  return make('ul', { className: 'screen-people' },
    ...session.people.slice(0, most).map(p => make('li', {}, tell('b', 'screen-name', p.name, true), p.office.thai ? short('span', 'screen-office', p.office) : null)),
    more > 0 ? tell('li', 'screen-office', say('Others', more)) : null);
}

export function seats(session) {
  if (session.seats === null || session.seats === undefined) return null;
  return session.left > 0 ? tell('p', 'screen-seats', say('SeatsLeft', session.left, session.seats)) : tell('p', 'screen-seats is-full', say('Full'));
}

export const today = (board, now) => day(dayOf(board, now));
