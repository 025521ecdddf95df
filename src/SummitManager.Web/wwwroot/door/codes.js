// From what a camera, a scanner or a person gave to one of our codes: the copy of DoorCode.cs and Codes.Read.
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ticketLength = 16;

// The code, alone or as the last part of an address; null for everything else.
export function readCode(sent, length = ticketLength) {
  let text = (sent ?? '').trim();
  const end = text.search(/[?#]/);
  if (end >= 0) text = text.slice(0, end);
  text = text.replace(/\/+$/, '');
  return readTyped(text.slice(text.lastIndexOf('/') + 1), length);
}

// Any case, spaces and dashes anywhere, O for 0, I and L for 1, Thai digits.
export function readTyped(typed, length = ticketLength) {
  if (typed.length > 4 * length) return null;
  let code = '';
  for (const raw of typed.replace(/[ \-\u00A0\r\n\t]/g, '')) {
    let c = raw >= '๐' && raw <= '๙' ? String(raw.charCodeAt(0) - 0x0E50) : raw.toUpperCase();
    c = { O: '0', I: '1', L: '1' }[c] ?? c;
    if (!alphabet.includes(c)) return null;
    code += c;
  }
  return code.length === length ? code : null;
}

const ascii = text => Uint8Array.from(text, c => c.charCodeAt(0));
const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, p) => length + p.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}

export const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');

// Under which key the manifest holds this code: it does not give the code away.
export const keyOf = async code => (await sha256(ascii(code))).subarray(0, 12);

// What the manifest holds of a code opens only to who presents the code.
export async function open(code, salt, sealed) {
  const raw = await sha256(joined(ascii('summit-door-1' + code), salt));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, sealed));
}
