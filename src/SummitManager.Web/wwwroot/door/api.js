// The door's API. A refusal is thrown with its status and sentences; everything else that goes wrong is the network's.
const base = '/door/api';

export class Refused extends Error {
  constructor(status, said) {
    super(said?.code ?? `HTTP ${status}`);
    this.status = status;
    this.said = said;
  }

  // Sending the very same thing again would be refused again.
  get isFinal() { return [400, 404, 409, 413, 415].includes(this.status); }
  get isSignedOut() { return this.status === 401; }
}

async function call(method, path, body, patience = 8000) {
  const headers = { 'X-Door': '1' };
  if (body) headers['Content-Type'] = 'application/json';
  const response = await fetch(base + path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store', signal: AbortSignal.timeout(patience) });
  if (response.ok) return response.json();
  throw new Refused(response.status, await response.json().catch(() => null));
}

const query = values => '?' + new URLSearchParams(values);

export const api = {
  scans: (checkpointId, scans) => call('POST', '/scans', { checkpointId, scans }),
  desk: request => call('POST', '/desk', request),
  admit: request => call('POST', '/admit', request),
  undo: (scanId, reason) => call('POST', '/undo', { scanId, reason }),
  status: checkpointId => call('GET', '/status' + query({ checkpointId })),
  last: checkpointId => call('GET', '/last' + query({ checkpointId })),
  search: (checkpointId, q) => call('GET', '/search' + query({ checkpointId, q })),
};
