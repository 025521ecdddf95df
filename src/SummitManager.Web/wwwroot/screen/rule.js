// What is on, what comes and what changed, by the clock. Pure: it gets the board and an instant (in milliseconds) and answers, so that a
// screen without a network still knows.
const isOn = now => item => item.from <= now && now < item.until;
const timed = ({ startsAt, endsAt, ...rest }) => ({ ...rest, from: Date.parse(startsAt), until: Date.parse(endsAt) });

// The board as it is told, with instants as numbers.
export const read = told => ({
  ...told,
  rooms: told.rooms.map(r => ({ ...r, closed: r.closed.map(c => ({ from: Date.parse(c.from), until: Date.parse(c.until) })) })),
  sessions: told.sessions.map(timed),
  changes: told.changes.map(c => ({ ...c, before: c.before && timed(c.before), after: c.after && timed(c.after) })),
});

// The date at the event: 2026-12-12.
export const dayOf = (board, now) => new Intl.DateTimeFormat('en-CA', { timeZone: board.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

// At a room's door. null: no such room. state: on (or a pause of everybody's), closed, before (something comes today), done.
export function atDoor(board, roomId, now) {
  const room = board.rooms.find(r => r.id === roomId);
  if (!room) return null;
  const today = dayOf(board, now);
  const here = board.sessions.filter(s => room.doors.includes(s.roomId));
  const own = here.findLast(isOn(now)) ?? null;
  const closed = own ? null : room.closed.find(isOn(now)) ?? null;
  const on = own ?? (closed ? null : board.sessions.find(s => s.roomId === null && s.isPause && isOn(now)(s)) ?? null);
  const later = here.find(s => s.from > now) ?? null;
  const next = later?.day === today ? later : null;
  return { room, state: on ? 'on' : closed ? 'closed' : next ? 'before' : 'done', on, closed, next, later, changes: changesAt(board, now, room.doors) };
}

// In the hall: a row for each room in which something is on or comes today, in the order of the venue; first what has no room.
// state: rows, over (nothing more today), before (nothing today), ended (nothing more at all), none (no programme).
export function inHall(board, now) {
  const today = dayOf(board, now);
  const ofToday = board.sessions.filter(s => s.day === today || isOn(now)(s));
  const rows = [{ id: null, name: null, doors: [null], closed: [] }, ...board.rooms].map(room => {
    const own = ofToday.filter(s => s.roomId === room.id);
    const on = own.findLast(isOn(now)) ?? null;
    const taken = on ? null : ofToday.find(s => s.roomId !== room.id && room.doors.includes(s.roomId) && isOn(now)(s));
    return {
      room, on, next: own.find(s => s.from > now) ?? null,
      joined: taken ? board.rooms.find(r => r.id === taken.roomId) : null,
      closed: on || taken ? null : room.closed.find(isOn(now)) ?? null,
    };
  }).filter(row => row.on || row.next);
  const later = board.sessions.find(s => s.from > now) ?? null;
  const state = rows.length ? 'rows' : !board.sessions.length ? 'none' : !later ? 'ended' : ofToday.length ? 'over' : 'before';
  return { state, rows, later, changes: changesAt(board, now, null) };
}

// What was moved or fell out and still lies ahead today. At a door: what left this room, or came to it.
function changesAt(board, now, doors) {
  const today = dayOf(board, now);
  const lies = slot => slot && slot.day === today && slot.until > now;
  return board.changes.filter(c => (lies(c.before) || lies(c.after)) && (!doors || [c.before, c.after].some(slot => slot && doors.includes(slot.roomId))));
}
