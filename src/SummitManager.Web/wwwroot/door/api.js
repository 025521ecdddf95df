// The door's API. A refusal is thrown with its status and sentences; everything else that goes wrong is the network's.
const base = '/door/api';
const usual = 8000;
const gone = ['DeviceRevoked', 'DeviceExpired'];

export class Refused extends Error {
  constructor(status, said) {
    super(said?.code ?? `HTTP ${status}`);
    this.status = status;
    this.said = said;
  }

  // Sending the very same thing again would be refused again.
  get isFinal() { return [400, 404, 409, 413, 415].includes(this.status); }
  get isSignedOut() { return this.status === 401; }
  // This device is no longer ours: it forgets all it knows.
  get isGone() { return this.status === 401 && gone.includes(this.said?.code); }
}

// No answer came. Everything else that goes wrong is not the network's fault.
export class Unreachable extends Error {}

// The key of this device, once it is paired.
let key = null;
export const useKey = value => { key = value; };

async function ask(method, path, body, patience = usual, as = key) {
  const headers = { 'X-Door': '1' };
  if (as) headers.Authorization = `Door ${as}`;
  if (body) headers['Content-Type'] = 'application/json';
  const response = await reached(() => fetch(base + path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store', signal: AbortSignal.timeout(patience) }));
  if (response.ok) return response;
  throw new Refused(response.status, await response.json().catch(() => null));
}

// The body may break off as well as the beginning.
const reached = deed => deed().catch(error => { throw new Unreachable(error?.message); });
const call = async (...request) => { const response = await ask(...request); return reached(() => response.json()); };
const query = values => '?' + new URLSearchParams(Object.entries(values).filter(([, value]) => value != null));

export const api = {
  pair: (code, name) => call('POST', '/pair', { code, name }),
  pairMe: name => call('POST', '/pair-me', { name }),
  device: () => call('GET', '/device'),
  // Who is signed in in this browser, whatever device it is.
  whoAmI: () => call('GET', '/device', null, 2000, null),
  manifest: async since => { const response = await ask('GET', '/manifest' + query({ since }), null, 30_000); return reached(() => response.arrayBuffer()); },
  people: since => call('GET', '/people' + query({ since }), null, 30_000),
  scans: (checkpointId, sentAt, scans, patience, whole = false) => call('POST', '/scans', { checkpointId, sentAt, scans, whole }, patience),
  admit: request => call('POST', '/admit', request),
  undo: (scanId, reason) => call('POST', '/undo', { scanId, reason }),
  status: checkpointId => call('GET', '/status' + query({ checkpointId })),
  last: checkpointId => call('GET', '/last' + query({ checkpointId })),
  search: (checkpointId, q) => call('GET', '/search' + query({ checkpointId, q })),
};
