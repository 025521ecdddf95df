// The device's memory (IndexedDB). Every deed is one transaction that stands or falls whole and is on the disk when it is done: a scan
// must outlive the page, the browser and the battery.
const name = 'door';
let opening = null;

// One request's answer.
export const got = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function database() {
  return opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('facts');                                        // this device, its doors, how old the manifest is
      db.createObjectStore('tickets');                                      // by the first byte of the key: { key: sealed }
      db.createObjectStore('checkIns');                                     // by the end of the registration's id
      const scans = db.createObjectStore('scans', { keyPath: 'order', autoIncrement: true });
      scans.createIndex('id', 'id', { unique: true });
      scans.createIndex('waiting', 'waiting');                              // only what is not yet answered has the field
    };
    request.onsuccess = () => {
      request.result.onclose = () => { opening = null; }; // A browser in the background may take the store away; the next deed opens it again.
      request.result.onversionchange = () => { request.result.close(); opening = null; };
      resolve(request.result);
    };
    request.onerror = () => { opening = null; reject(request.error); };
    request.onblocked = () => reject(new DOMException('Another page holds the store.', 'InvalidStateError'));
  });
}

// action gets the stores by name and may await nothing but their requests.
async function work(stores, mode, action) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(stores, mode, { durability: 'strict' });
    let result;
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The store gave up.', 'AbortError'));
    const opened = Object.fromEntries(stores.map(s => [s, transaction.objectStore(s)]));
    Promise.resolve(action(opened)).then(value => { result = value; }, error => { reject(error); try { transaction.abort(); } catch { /* It has ended already. */ } });
  });
}

export const read = (stores, action) => work(stores, 'readonly', action);
export const write = (stores, action) => work(stores, 'readwrite', action);

export const fact = key => read(['facts'], s => got(s.facts.get(key)));
export const remember = (key, value) => write(['facts'], s => { s.facts.put(value, key); });
export const forget = key => write(['facts'], s => { s.facts.delete(key); });

// Nothing of the event stays on this device.
export const wipe = () => write(['facts', 'tickets', 'checkIns', 'scans'], s => { for (const store of Object.values(s)) store.clear(); });

// Whether this browser really keeps what it is given: a full disk, a private window and a locked-down phone all say no only when asked.
export async function whyNotKeeping() {
  const probe = new Uint8Array(256 * 1024).fill(7);
  try {
    await remember('probe', probe);
    const back = await fact('probe');
    await forget('probe');
    return back?.length === probe.length ? null : 'StoreBlocked';
  } catch (error) {
    return error?.name === 'QuotaExceededError' ? 'StoreFull' : 'StoreBlocked';
  }
}
