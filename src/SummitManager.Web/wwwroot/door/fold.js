// Thai text folded for search: the copy of ThaiText.SearchText, so that a query finds offline what it finds online. The lists that it
// searches come folded from the server; only queries are folded here. Fed the same cases as the C# folding.
const invisible = /[\u00AD\u061C\u180E\uFEFF\uFFFD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF\p{Cc}]/gu;
const dropped = /[\u0300-\u036Fฯๆ\u0E3A\u0E47-\u0E4E\uFE0F\p{P}\p{Sm}\p{Sk}]/gu;
const plain = { ß: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', ı: 'i' };
const tail = /[\u0E30\u0E32\u0E33]/;
const tone = /[\u0E48-\u0E4B]/;
const run = /[\u0E30-\u0E3A\u0E47-\u0E4E]+/g;
const place = mark => mark === '\u0E3A' ? 0 : mark === '\u0E38' || mark === '\u0E39' ? 1 : tone.test(mark) ? 3 : mark === '\u0E4C' || mark === '\u0E4E' ? 4 : 2;

// Marks in keyboard order and never doubled, sara am in one character: what ThaiNormalizer does to a run of them.
function repaired(marksAndTails) {
  let result = '';
  let marks = [];
  let end = '';
  const flush = () => {
    let last = '';
    for (const mark of marks.map((m, i) => [place(m), i, m]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(x => x[2])) {
      if (mark !== last) result += mark;
      last = mark;
    }
    result += end;
    [marks, end] = [[], ''];
  };
  for (const c of marksAndTails) {
    if (tail.test(c)) {
      if (c === '\u0E33' && end === '\u0E33') continue;
      if (end) flush();
      const opened = marks.includes('\u0E4D') && c !== '\u0E30';
      if (opened) marks = marks.filter(m => m !== '\u0E4D');
      end = opened ? '\u0E33' : c;
      continue;
    }
    if (end && !tone.test(c)) flush();
    marks.push(c);
  }
  flush();
  return result;
}

export function normalize(text) {
  let line = (text ?? '').replace(/[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu, ' ').replace(/[\uD800-\uDFFF]/gu, '').replace(invisible, '').normalize('NFC').replace(/เเ/g, 'แ');
  for (let next = line.replace(run, repaired).normalize('NFC'); next !== line; next = line.replace(run, repaired).normalize('NFC')) line = next;
  return line.replace(/ +/g, ' ').trim();
}

export function fold(text) {
  const opened = normalize(text).normalize('NFD').replace(dropped, '');
  let folded = '';
  for (const c of opened) {
    const code = c.codePointAt(0);
    folded += plain[c] ?? (code >= 0xFF10 && code <= 0xFF5A ? String.fromCharCode(code - 0xFEE0) : code >= 0x0E50 && code <= 0x0E59 ? String(code - 0x0E50) : c);
  }
  return folded.normalize('NFC').toLowerCase().replace(/ +/g, ' ').trim();
}

// The fragments of a query, as DoorSearch.cs takes them: a phone typed as at home stands in the list with its country code.
export function terms(query) {
  const folded = fold(query.slice(0, 100));
  if (folded.length > 4 && /^0[0-9 ]+$/.test(folded)) return [folded.replace(/ /g, '').replace(/^0+/, '')];
  return [...new Set(folded.split(' ').filter(Boolean))].slice(0, 6);
}
