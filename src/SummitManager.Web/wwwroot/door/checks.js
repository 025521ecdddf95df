// What this browser must be able to do, asked before the first scan and answered in words. A finding is { key, stops, link? }.
import { Camera } from './camera.js';
import { whyNotKeeping } from './store.js';

const inApps = /\bLine\/|FBAN|FBAV|FB_IAB|Instagram|Messenger|MicroMessenger|TikTok|musical_ly|; wv\)/i;

// Browsers inside other apps keep nothing and often have no camera. LINE opens the real one when the address asks for it.
export function inOtherApp(agent = navigator.userAgent) {
  if (!inApps.test(agent)) return null;
  const iPhone = /iPhone|iPad/.test(agent);
  const address = new URL(location.href);
  address.searchParams.set('openExternalBrowser', '1');
  return { key: iPhone ? 'InAppIphone' : 'InAppAndroid', stops: true, link: /\bLine\//i.test(agent) ? address.href : null };
}

export async function findings() {
  const inApp = inOtherApp();
  if (inApp) return [inApp];
  if (!window.isSecureContext || !crypto?.subtle) return [{ key: 'CheckNotSecure', stops: true }];
  const found = [];
  const store = 'indexedDB' in window ? await whyNotKeeping() : 'StoreBlocked';
  if (store) found.push({ key: store, stops: true });
  // Without it the app works until the page is closed; it would not start again without a network.
  if (!('serviceWorker' in navigator)) found.push({ key: 'NoWorker', stops: false });
  if (!Camera.isPossible) found.push({ key: 'NoCamera', stops: false });
  return found;
}

// Asks the browser not to throw our memory away when the phone gets full. Most answer by themselves.
export const askToStay = async () => {
  try { return await navigator.storage?.persist?.() ?? false; } catch { return false; }
};
