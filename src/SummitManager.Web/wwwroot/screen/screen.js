// A screen on a wall: /e/{event}/screen/hall or /e/{event}/screen/room/{room}. Nobody touches it, and it never stops because of a network.
import { byId, icon, make } from '/door/page.js';
import { keepShell } from '/door/shell.js';
import { Feed } from './feed.js';
import { hallScreen } from './hall.js';
import { dayOf } from './rule.js';
import { roomScreen } from './room.js';
import { day, join, say, short, speak, tell, time, times } from './words.js';

const turn = 12_000;
const renewal = 15 * 60_000;
const [, base, room] = location.pathname.match(/^(.*\/screen)\/(?:hall|room\/(.+))$/);
const feed = new Feed(`${base}/data.json`);

// The same again is left as it stands: nothing flickers.
function put(id, fresh) {
  const stands = byId(id);
  fresh.id = id;
  if (!stands.isEqualNode(fresh)) stands.replaceWith(fresh);
}

function draw() {
  if (feed.isGone) return put('main', make('main', {}, make('p', { className: 'screen-word' }, 'ไม่มีหน้าจอนี้แล้ว โปรดแจ้งผู้จัดงาน'), make('p', { className: 'screen-word', lang: 'en' }, 'This screen is no longer there. Please tell the organiser.')));
  if (!feed.board) return;
  const { board } = feed;
  const now = feed.now();
  speak(board, now);
  const screen = room ? roomScreen(board, room.toLowerCase(), now) : hallScreen(board, now);
  if (!screen) {
    put('main', make('main', {}, tell('p', 'screen-word', say('NoRoom'))));
    return;
  }
  document.title = `${screen.name.thai} · ${board.title.thai}`;
  put('name', tell('h1', '', screen.name));
  put('event', tell('p', 'screen-event', board.title));
  put('clock', short('b', '', time(now)));
  put('date', tell('span', '', day(dayOf(board, now))));
  put('main', screen.main);
  put('notice', notice(screen.changes, now));
  fit();
  put('stale', feed.isOld ? tell('p', 'screen-stale', say('AsOf', time(feed.at))) : make('p', {}));
}

// At a door everything stands on one screen: where it is much, in smaller letters. The hall turns pages instead, and a phone scrolls.
let fitted = '';
function fit() {
  const root = document.documentElement;
  const now = `${innerWidth} ${innerHeight} ${document.fonts.status} ${byId('main').textContent.length} ${byId('notice').textContent.length}`;
  if (!room || innerWidth < 700 || now === fitted) return;
  fitted = now;
  for (const part of [1, 0.93, 0.86, 0.79, 0.72, 0.66, 0.6]) {
    root.style.setProperty('--fit', part);
    if (root.scrollHeight <= innerHeight) break;
  }
}

// One at a time: what changed, in what way, from where to where.
function notice(changes, now) {
  if (!changes.length) return make('div', {});
  const { kind, title, before, after } = changes[Math.floor(now / turn) % changes.length];
  const slot = s => join(' · ', times(s), s.room);
  const what = kind === 'OtherRoom' ? say(kind, title, after.room ?? say('NoPlace')) : after ? say(kind, title, slot(after)) : say(kind, title, slot(before));
  return make('div', { className: `screen-notice is-${kind.toLowerCase()}` }, icon('warning'), tell('p', 'screen-change', what));
}

// A newer version of this page is taken while there is a network, and the television sleeps at no time.
async function stayUp() {
  const shell = await keepShell(`${base}/`);
  setInterval(async () => {
    await shell?.update().catch(() => { /* Later. */ });
    if (shell?.waiting) location.reload();
  }, renewal);
  const stayAwake = () => { if (!document.hidden) navigator.wakeLock?.request('screen').catch(() => { /* Its owner decides. */ }); };
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
}

feed.start();
draw();
setInterval(draw, 1000);
addEventListener('resize', draw);
stayUp();
