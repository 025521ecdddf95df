// The service worker of the door's app and of the screens: keeps the shell, never data. `shell` (whose it is, its page and under which addresses
// that page stands, a version and its files) is written before this by the server.
// A new version waits until the app starts the next time and asks for it; while somebody scans nothing changes under them.
/* global shell */
const cacheName = `${shell.name}-${shell.version}`;
const { page } = shell;
const ofTheApp = new RegExp(shell.pages, 'i');

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(cacheName);
  // Past the browser's own cache: an older file under a new version would never be found out.
  await Promise.all(shell.files.map(async file => {
    const answer = await fetch(new Request(file, { cache: 'reload', credentials: 'omit' }));
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    await cache.put(file, answer);
  }));
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(`${shell.name}-`) && name !== cacheName) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('message', event => {
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  const file = request.mode === 'navigate' ? ofTheApp.test(address.pathname) ? page : null : address.pathname;
  if (file && shell.files.includes(file)) event.respondWith(fromCache(file, request));
});

// The cache first: the app starts at once, with a bad network too. A browser that threw the cache away gets the network's.
async function fromCache(file, request) {
  const cache = await caches.open(cacheName);
  return await cache.match(file) ?? fetch(request);
}
