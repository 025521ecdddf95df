// The large screen in the hall: each room's now and next, page by page where they do not fit.
import { byId, make } from '/door/page.js';
import { inHall } from './rule.js';
import { progress, title } from './room.js';
import { day, say, short, tell, time, times } from './words.js';

const turn = 12_000;
// In letters: two lines of a title, one in English, and what comes next.
const tileHeight = 10.6;

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
  return { columns, most: columns * Math.max(1, Math.floor(height / letter / tileHeight)) };
}

function tile({ room, on, next, joined, closed }, now) {
  const state = on ? [title('h3', on), progress(on, now)]
    : [tell('p', 'screen-aside', joined ? say('Joined', joined.name) : closed ? say('ClosedUntil', time(closed.until)) : say('Nothing'))];
  const after = next ? make('div', { className: 'screen-after' }, tell('span', 'screen-label', say('Next')), short('span', 'screen-time', time(next.from)), title('h3', next), next.seats ? places(next) : null) : null;
  const element = make('section', { className: `screen-tile${on ? ' is-on' : ''}` },
    make('div', { className: 'screen-where' }, tell('h2', 'screen-place', room.name ?? say('General')), on ? short('p', 'screen-time', times(on)) : null, on?.left === 0 ? places(on) : null),
    make('div', { className: 'screen-state' }, ...state), after);
  if ((on ?? next).colour) element.style.setProperty('--track', (on ?? next).colour);
  return element;
}

const places = ({ left }) => short('span', `screen-seats${left > 0 ? '' : ' is-full'}`, left > 0 ? say('SeatsShort', left) : say('Full'));
