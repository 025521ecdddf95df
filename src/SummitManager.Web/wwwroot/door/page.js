// Words in both languages, what stands of the door on the screen, and small helpers to make elements. Nothing is ever put into the page
// as HTML.
const block = id => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

// The app takes its words from the shell; a page of the server's brings its own.
const all = block('door-texts') ? null : await (await fetch('/door/words.json')).json();
const chosen = kept('door-language') || navigator.languages?.map(l => l.slice(0, 2).toLowerCase()).find(l => l === 'th' || l === 'en') || 'th';

export const texts = all ? all[chosen] : block('door-texts');
// The door on the screen: checkpointId, name, timeZone, tracksExits, maySupervise, mayFind, thai.
export const setup = block('door-setup') ?? { thai: chosen === 'th', timeZone: 'Asia/Bangkok' };
export const byId = id => document.getElementById(id);

// A locked-down browser forgets; the page works all the same.
export function kept(key) {
  try { return localStorage.getItem(key) ?? ''; } catch { return ''; }
}
export function keep(key, value) {
  try { localStorage.setItem(key, value); } catch { /* as above */ }
}

// {0}, {1} … filled in.
export const say = (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
export const inLanguage = label => (setup.thai ? label?.thai : label?.english) ?? '';
// Words that a space parts stay whole: a browser that knows no names breaks Thai ones before a vowel.
export const whole = text => text.split(' ').flatMap((part, i) => [i > 0 ? ' ' : null, make('span', { className: 'door-part' }, part)]);
export const sentence = error => error.said?.[setup.thai ? 'th' : 'en'] ?? say(error.isSignedOut ? 'SignedOut' : 'NoNetwork');

const clocks = {};
export const time = instant => {
  const clock = clocks[setup.timeZone] ??= new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: setup.timeZone });
  const text = clock.format(new Date(instant));
  return setup.thai ? `${text.replace(':', '.')} น.` : text;
};
export const number = value => value.toLocaleString('en-US');

export function make(tag, properties = {}, ...children) {
  const { className, ...rest } = properties;
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(rest)) {
    if (name in element) element[name] = value;
    else if (value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter(c => c !== null && c !== undefined));
  return element;
}

// The symbols, taken into the page at once: a symbol first needed when the network is away must be there already.
let drawn = false;
fetch('/icons.svg').then(answer => answer.text()).then(text => {
  const sprite = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  sprite.setAttribute('hidden', '');
  for (const symbol of sprite.querySelectorAll('symbol')) symbol.id = `icon-${symbol.id}`;
  document.body.append(document.adoptNode(sprite));
  drawn = true;
}).catch(() => { /* They are asked for one by one then. */ });

export function icon(name) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(ns, 'use');
  use.setAttribute('href', drawn ? `#icon-${name}` : `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

export const button = (className, iconName, text, onclick) => make('button', { type: 'button', className, onclick }, iconName ? icon(iconName) : null, make('span', {}, text));

// Elements of the page itself get their words and symbols here.
export function sayAll(root = document) {
  document.documentElement.lang = setup.thai ? 'th' : 'en';
  for (const element of root.querySelectorAll('[data-say]')) {
    const { say: key, icon: name } = element.dataset;
    element.replaceChildren(...[name ? icon(name) : null, say(key)].filter(Boolean));
  }
}

// randomUUID exists on https and localhost only; the camera does too, a typing scanner does not care.
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  const hex = [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
