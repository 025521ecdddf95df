// The large screen in the hall: each room's now and next, page by page where they do not fit.
import { byId, make } from '/door/page.js';
import { inHall } from './rule.js';
import { progress, seats, title } from './room.js';
import { day, say, short, tell, time, times } from './words.js';

const turn = 12_000;

export function hallScreen(board, now) {
  const hall = inHall(board, now);
  const main = make('main', { id: 'main', className: 'screen-hall' });
  if (hall.state === 'rows') {
    const { columns, most } = room();
    const pages = Math.ceil(hall.rows.length / most);
    const each = Math.ceil(hall.rows.length / pages);
    const page = Math.floor(now / turn) % pages;
    const rows = hall.rows.slice(page * each, (page + 1) * each);
    main.style.setProperty('--columns', Math.min(columns, each));
    main.style.setProperty('--rows', Math.ceil(each / columns));
    main.append(...rows.map(row => tile(row, now)));
    if (pages > 1) main.append(short('p', 'screen-page', say('PageOf', page + 1, pages)));
  } else {
    main.append(tell('p', 'screen-word screen-word-l', say(`Hall${hall.state}`)));
    if (hall.later) main.append(tell('p', 'screen-word', say('Comes', day(hall.later.day), time(hall.later.from))));
  }
  return { name: say('HallTitle'), main, changes: hall.changes };
}

// How many tiles can be read at once: by the size of the screen, measured in its own letters.
function room() {
  const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const columns = innerWidth / letter > 60 ? 2 : 1;
  const height = innerHeight - byId('name').closest('header').offsetHeight - document.querySelector('.screen-foot').offsetHeight;
  return { columns, most: columns * Math.max(1, Math.floor(height / letter / 10.5)) };
}

function tile({ room, on, next, joined, closed }, now) {
  const state = on ? [title('h3', on), make('p', { className: 'screen-line' }, short('span', 'screen-time', times(on)), on.left === 0 ? seats(on) : null), progress(on, now)]
    : joined ? [tell('p', 'screen-aside', say('Joined', joined.name))]
      : closed ? [tell('p', 'screen-aside', say('ClosedUntil', time(closed.until)))]
        : [tell('p', 'screen-aside', say('Nothing'))];
  const after = next ? make('div', { className: 'screen-after' },
    make('p', { className: 'screen-line' }, tell('span', 'screen-label', say('Next')), short('span', 'screen-time', times(next)), next.seats ? seats(next) : null),
    title('h3', next)) : null;
  const element = make('section', { className: `screen-tile${on ? ' is-on' : ''}` }, tell('h2', 'screen-place', room.name ?? say('General')), make('div', { className: 'screen-state' }, ...state), after);
  if ((on ?? next).colour) element.style.setProperty('--track', (on ?? next).colour);
  return element;
}
