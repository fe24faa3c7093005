// What slips.mjs reads of a page's text, and how a compositor misprints a figure.

/** A number below `n`, the same row of numbers for one seed. */
export function draw(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % n;
}
let state = 1;
draw.seed = (words) => {
  let h = 2166136261;
  for (const c of words) h = Math.imul(h ^ c.codePointAt(0), 16777619) >>> 0;
  state = h;
};

/** Two neighbouring digits exchanged, or one of the first three digits another; null where that changes nothing. */
export function misprint(words) {
  const now = (draw(2) ? exchanged(words) : null) ?? redigited(words);
  return now === words ? null : now;
}

function exchanged(words) {
  const at = [...words.matchAll(/\d/g)].map((m) => m.index);
  const pairs = at.slice(1).map((b, i) => [at[i], b]).filter(([a, b], i) => words[a] !== words[b] && !(i === 0 && words[b] === '0'));
  if (pairs.length === 0) return null;
  const [a, b] = pairs[draw(pairs.length)];
  return words.slice(0, a) + words[b] + words.slice(a + 1, b) + words[a] + words.slice(b + 1);
}

function redigited(words) {
  const at = [...words.matchAll(/\d/g)].map((m) => m.index);
  const k = at[draw(Math.min(at.length, 3))];
  const other = (Number(words[k]) + 1 + draw(8)) % 10;
  return words.slice(0, k) + (k === at[0] && other === 0 ? 9 : other) + words.slice(k + 1);
}

const unit = '(?:万|亿|千)?[余多]?(?:元|人次|人|名|户|家|个百分点|个|公里|米|平方米|平方公里|公顷|亩|吨|公斤|千克|斤|克|册|件|辆|台|套|株|棵|头|只|场|次|座|所|张|份|项|条|处|盏|本|间|栋|位|艘|架|度|升|毫米|厘米|立方米|分钟|分|票|箱|盒|袋|千瓦时|千瓦|小时|天|％|%)';
const figure = new RegExp(`(?<![\\d.,．A-Za-z第—－-])(\\d[\\d,]*(?:\\.\\d+)?)(${unit})`, 'g');

/** Figures with a unit: UTF-16 offsets of the digits, the value as printed (万 and 亿 are part of the unit), significant digits. */
export function numbersIn(text) {
  return [...text.matchAll(figure)].map((m) => ({
    at: m.index, end: m.index + m[1].length, words: m[1], unit: m[2].replace(/[余多]/, ''), value: Number(m[1].replace(/,/g, '')), digits: m[1].replace(/\D/g, '').replace(/^0+|0+$/g, '').length,
  })).filter((n) => Number.isFinite(n.value));
}

/** Lines of more than 20 characters. */
export function paragraphsOf(text) {
  const found = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length > 20) found.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}

/** All places of a word. */
export function places(text, word) {
  const at = [];
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) at.push(i);
  return at;
}
