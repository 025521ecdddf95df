// Keeps the app on this phone, and a screen on its television. A newer version that lies ready is taken now, before anything starts, and never later.
const enough = 4000;

export async function keepShell(scope = '/door/') {
  if (!('serviceWorker' in navigator)) return null;
  const worker = await navigator.serviceWorker.getRegistration(scope);
  if (worker?.waiting && await takeOver(worker.waiting)) {
    location.reload();
    return new Promise(() => { /* This page is over. */ });
  }
  try {
    return await navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });
  } catch {
    return null;
  }
}

const takeOver = waiting => new Promise(done => {
  navigator.serviceWorker.addEventListener('controllerchange', () => done(true), { once: true });
  setTimeout(() => done(false), enough);
  waiting.postMessage('take-over');
});

// Whether the app would start without a network.
export const isKept = () => Boolean(navigator.serviceWorker?.controller);
