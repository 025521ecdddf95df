// The manifest as it comes over the wire, binary and little endian. Reading it reveals nobody: each ticket is sealed under its own
// code, and `person` reads what `codes.open` opened.
import { alphabet, hex } from './codes.js';

export const states = ['Pending', 'Confirmed', 'Waitlisted', 'Rejected', 'Cancelled'];
export const payments = ['NotRequired', 'Awaiting', 'ConfirmedByLetter', 'Paid', 'Refunded'];
const kinds = { ticket: 1, replaced: 2, delegation: 3 };
const lengths = { key: 12, salt: 8, guid: 16, code: 10, booked: 6 };

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }

  u8() { return this.view.getUint8(this.at++); }
  u16() { this.at += 2; return this.view.getUint16(this.at - 2, true); }
  u32() { this.at += 4; return this.view.getUint32(this.at - 4, true); }
  take(length) {
    if (this.at + length > this.bytes.length) throw new RangeError('The manifest is cut off.');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  guid() { return hex(this.take(lengths.guid)).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'); }

  // One byte a character: ASCII as it is, Thai above it, others spelt out.
  text() {
    const end = this.u8() + this.at;
    let text = '';
    while (this.at < end) {
      const b = this.u8();
      text += b === 0x1B ? String.fromCodePoint(this.u16() | this.u8() << 16) : b < 0x80 ? String.fromCharCode(b) : String.fromCharCode(0x0E00 + b - 0x80);
    }
    return text;
  }

  code() {
    let bits = 0n;
    for (const b of this.take(lengths.code)) bits = bits << 8n | BigInt(b);
    let code = '';
    for (let shift = 75n; shift >= 0n; shift -= 5n) code += alphabet[Number(bits >> shift & 31n)];
    return code;
  }
}

// { header, tickets: [{ key, sealed (salt first) }], gone: [key], checkIns: [{ registrationId, checkpointId, priors }],
//   bookings: null when none has changed, else { checkpointId: Set of people, as `bookedKey` gives them } }
export function decode(buffer) {
  const r = new Reader(new Uint8Array(buffer));
  if (String.fromCharCode(...r.take(4)) !== 'SMD1') throw new Error('This is not a manifest.');
  const header = JSON.parse(new TextDecoder().decode(r.take(r.u32())));
  const tickets = Array.from({ length: header.tickets }, () => {
    const key = hex(r.take(lengths.key));
    const start = r.at;
    r.take(lengths.salt);
    r.take(r.u16());
    return { key, sealed: r.bytes.slice(start, r.at) };
  });
  const gone = Array.from({ length: header.gone ?? 0 }, () => hex(r.take(lengths.key)));
  const checkIns = Array.from({ length: header.checkIns }, () => checkIn(r, header));
  const bookings = header.lists > 0 ? Object.fromEntries(Array.from({ length: header.lists }, () => bookingsAt(r, header))) : null;
  return { header, tickets, gone, checkIns, bookings };
}

// A person in the list of a door that is for those who booked: the random end of their key.
export const bookedKey = registrationId => registrationId.slice(-2 * lengths.booked);

function bookingsAt(r, header) {
  const checkpoint = header.checkpoints[r.u8()];
  return [checkpoint.id, new Set(Array.from({ length: r.u32() }, () => hex(r.take(lengths.booked))))];
}

function checkIn(r, header) {
  const registrationId = r.guid();
  const checkpoint = header.checkpoints[r.u8()];
  const periods = header.events.find(e => e.id === checkpoint.eventId).periods;
  const priors = Array.from({ length: r.u8() }, () => ({ period: periods[r.u8()].period, inside: r.u8() === 1, at: r.u32() * 1000 }));
  return { registrationId, checkpointId: checkpoint.id, priors };
}

// The parts of a record that `decode` kept together.
export const saltOf = sealed => sealed.subarray(0, lengths.salt);
export const cipherOf = sealed => sealed.subarray(lengths.salt + 2);

// What stood sealed. `layout` is how events and types were numbered when it was sealed: [[eventId, [typeId…]]…].
export function person(plain, layout) {
  const r = new Reader(plain);
  const kind = r.u8();
  const id = r.guid();
  const [eventId, types] = layout[r.u8()];
  if (kind === kinds.delegation) return delegation(r, id, eventId);
  const typeId = types[r.u8()];
  const [state, payment, flags] = [states[r.u8()], payments[r.u8()], r.u8()];
  const [thai, english, organization, position] = [r.text(), r.text(), r.text(), r.text()];
  return {
    kind: 'ticket', registrationId: id, eventId, typeId, state, payment, replaced: kind === kinds.replaced, isVip: (flags & 1) === 1,
    name: { thai, english: english || thai }, organization, position,
  };
}

function delegation(r, id, eventId) {
  const number = r.u16();
  const [organization, contactName] = [r.text(), r.text()];
  return { kind: 'delegation', delegationId: id, eventId, number, organization, contactName, codes: Array.from({ length: r.u16() }, () => r.code()) };
}
