// Whether a ticket may pass: the copy of CheckInRules.cs that runs without a network. Both are fed the same check-in-cases.json, so a
// case that breaks one breaks the other. Pure: facts in, verdict out. Instants may be texts or numbers of milliseconds.
const ms = instant => typeof instant === 'number' ? instant : Date.parse(instant);

// ticket: null when the code is not one of ours. priors: the person's check-ins at this checkpoint. periods: in order of time.
export function decide(ticket, checkpoint, priors, periods, direction, at) {
  const period = periodAt(periods, at)?.period ?? '';
  const stranger = whyStranger(ticket, checkpoint);
  if (stranger) return { outcome: stranger, period };
  if (direction === 'Out') return leave(checkpoint, priors, period);
  const invalid = whyNotValid(ticket, checkpoint);
  if (invalid) return { outcome: invalid, period };
  const inside = priors.find(p => p.period === period && p.inside);
  if (inside) return { outcome: 'AlreadyIn', period, since: inside.at };
  return { outcome: whyNotNow(ticket, checkpoint, periods, period, at) ?? 'Admitted', period };
}

export const periodAt = (periods, at) => periods.find(p => ms(at) >= ms(p.opens) && ms(at) <= ms(p.closes)) ?? null;

export const periodNearest = (periods, at) => periodAt(periods, at) ?? periods.find(p => ms(at) < ms(p.opens)) ?? periods.at(-1) ?? null;

function whyStranger(ticket, checkpoint) {
  if (!ticket) return 'UnknownTicket';
  if (ticket.eventId !== checkpoint.eventId) return 'OtherEvent';
  return ticket.replaced ? 'Replaced' : null;
}

// Leaving ends the latest stay, whichever half-day it began in, and is never refused to who is inside.
function leave(checkpoint, priors, period) {
  const stay = checkpoint.tracksExits ? priors.reduce((latest, p) => !latest || ms(p.at) > ms(latest.at) ? p : latest, null) : null;
  return stay?.inside ? { outcome: 'Left', period: stay.period } : { outcome: 'NeedsAttention', period };
}

// Ordered so that the strongest reason is named, the one that the desk can act on.
function whyNotValid(ticket, checkpoint) {
  if (ticket.state === 'Cancelled' || ticket.state === 'Rejected') return 'Cancelled';
  if (ticket.state !== 'Confirmed') return 'NotConfirmed';
  return checkpoint.allowedTypeIds.length > 0 && !checkpoint.allowedTypeIds.includes(ticket.typeId) ? 'WrongCheckpoint' : null;
}

function whyNotNow(ticket, checkpoint, periods, period, at) {
  if (!checkpoint.isOpen) return 'WrongCheckpoint';
  if (periods.length === 0) return 'NeedsAttention';
  if (!period) return ms(at) > ms(periods.at(-1).closes) ? 'TooLate' : 'TooEarly';
  if (checkpoint.requiresPayment && (ticket.payment === 'Awaiting' || ticket.payment === 'Refunded')) return 'Unpaid';
  if (checkpoint.capacity != null && (checkpoint.inside ?? 0) >= checkpoint.capacity) return 'RoomFull';
  return checkpoint.bookedOnly && !ticket.booked ? 'NotBooked' : null;
}

// The person's check-ins after this verdict; the same list when it changed nothing.
export function after(priors, verdict, at) {
  if (verdict.outcome !== 'Admitted' && verdict.outcome !== 'Left') return priors;
  const inside = verdict.outcome === 'Admitted';
  return priors.some(p => p.period === verdict.period)
    ? priors.map(p => p.period === verdict.period ? { ...p, inside } : p)
    : [...priors, { period: verdict.period, at, inside }];
}
