// Words and times in both languages: Thai with English below it, one of them (?lang=th, ?lang=en), or now the one, now the other (?lang=alternate).
import { make, whole } from '/door/page.js';

const turn = 12_000;
const asked = new URLSearchParams(location.search).get('lang');
let board = null;
let shown = ['thai', 'english'];
let clock = null;
const tags = { thai: 'th', english: 'en' };

// Before each drawing.
export function speak(told, now) {
  if (board !== told) clock = told && new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: told.timeZone });
  board = told;
  shown = asked === 'th' ? ['thai'] : asked === 'en' ? ['english'] : asked === 'alternate' ? [now % (2 * turn) < turn ? 'thai' : 'english'] : ['thai', 'english'];
  document.documentElement.lang = tags[shown[0]];
}

// A word of ours, {0} and {1} filled in with texts or with words.
export function say(key, ...values) {
  const fill = language => (board.words[tags[language]][key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]?.[language] ?? values[i]);
  return { thai: fill('thai'), english: fill('english') };
}

const digits = instant => clock.format(instant);
export const time = instant => ({ thai: `${digits(instant).replace(':', '.')} น.`, english: digits(instant) });
export const times = ({ from, until }) => ({ thai: `${digits(from).replace(':', '.')}-${digits(until).replace(':', '.')} น.`, english: `${digits(from)}-${digits(until)}` });
export const day = date => board.days.find(d => d.date === date)?.name ?? { thai: '', english: '' };
export const join = (between, ...labels) => Object.fromEntries(Object.keys(tags).map(l => [l, labels.filter(Boolean).map(x => x[l]).filter(Boolean).join(between)]));

// What nobody translated stands there in Thai.
const isThai = text => /[\u0e00-\u0e7f]/.test(text);

// An element that says it in the languages shown; once where there is nothing else to say in the second.
export function tell(tag, className, label, asName = false) {
  const languages = shown.length > 1 && (label.thai === label.english || isThai(label.english)) ? shown.slice(0, 1) : shown;
  return make(tag, { className }, ...languages.map((l, i) => make('span', { lang: tags[l], className: i ? 'screen-second' : '' }, ...(asName ? whole(label[l]) : [label[l]]))));
}

// In the first language alone: for times and short marks, which both read.
export const short = (tag, className, label) => make(tag, { className, lang: tags[shown[0]] }, label[shown[0]]);
