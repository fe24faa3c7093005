// What looks like a figure and is none: dates, clock times, phone numbers, codes, addresses, idioms. They are passed over whole.
import { wordsFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import { digitValues, isArabic, isLetter } from './characters.ts';
import { idioms } from './units-data.ts';

const idiomTable = wordsFrom(idioms.split(/\s+/));

/** End of the stretch at `at` that is no figure, or `at` where there may be one. */
export function passOver(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isArabic(code)) return passArabic(text, at);
  const before = text[at - 1] ?? '';
  const word = idiomTable.longest(text, at, text.length);
  if (word && !(word.length === 2 && word[1] === '分' && '钟之点'.includes(text[at + 2] ?? '\n')) && before !== '第') return at + word.length;
  if (code === 0x4e00) {
    if ((before === '进' || before === '下') && text[at + 1] === '步') return at + 2;
    if ('统唯单专划同之万另逐不归如'.includes(before)) return at + 1;
  }
  if (before === '期' || before === '周' || before === '拜') {
    const pre = text[at - 2] ?? '';
    if ((before === '期' && pre === '星') || (before === '拜' && pre === '礼') || (before === '周' && !isArabic(text.charCodeAt(at + 1)) && !'个家名'.includes(text[at + 1] ?? ''))) return at + 1;
  }
  return hanDateEnd(text, at);
}

/** End of 二〇二六年, 三月, 十五日, 五月初三, or `at`. */
function hanDateEnd(text: string, at: number): number {
  let i = at;
  while (i - at < 5 && ((digitValues[text.charCodeAt(i) & 0xffff] ?? -1) >= 0 || text[i] === '十')) i++;
  if (i === at) return at;
  const c = text[i];
  if (c === '月' && text[i - 1] !== '个') return i + 1;
  if (c === '日' && (text[at - 1] === '月' || text[i + 1] === '，')) return i + 1;
  if (c === '年' && i - at >= 4) return i + 1;
  if (c === '届') return i + 1;
  return at;
}

/** What stands behind the digits of a date, a time, a code, an address. */
const afterDigits = charSet('年月日时点后号届室—-～~至–:：×.');

function passArabic(text: string, at: number): number {
  let i = at;
  while (isArabic(text.charCodeAt(i))) i++;
  const digits = i - at;
  if (!has(afterDigits, text.charCodeAt(i))) return isLetter(text.charCodeAt(at - 1)) ? i : at;
  const c = text[i] ?? '';
  const date = passDate(text, at, i, digits, c);
  if (date > at) return date;
  if (c === ':' || c === '：') {
    const j = i + 1;
    if (digits <= 2 && isArabic(text.charCodeAt(j)) && isArabic(text.charCodeAt(j + 1)) && !isArabic(text.charCodeAt(j + 2)) && isClock(text, at, i)) return j + 2;
  }
  if (c === '后' && digits === 2 && text[i + 1] !== '勤' && isGeneration(text, at)) return i + 1;
  if (c === '-' && digits >= 3 && isArabic(text.charCodeAt(i + 1)) && text.charCodeAt(at) === 48) return codeEnd(text, i);
  if (digits >= 3 && c === '-' && isArabic(text.charCodeAt(i + 1)) && digits !== 4) return codeEnd(text, i);
  if (c === '.' && isArabic(text.charCodeAt(i + 1)) && isVersion(text, i + 1)) return codeEnd(text, i);
  if (c === '号' || c === '届' || c === '室') return i + 1;
  if (isLetter(text.charCodeAt(at - 1)) && digits > 0) return i;
  return at;
}

/** 2026年7月14日, 2021—2025年, 7月14日, 15日, 7×24. */
function passDate(text: string, at: number, i: number, digits: number, c: string): number {
  if (digits === 4 && c === '年' && text[i + 1] !== '来') return i + 1;
  if (digits === 4 && '—-～~至–'.includes(c) && c !== '') {
    let j = i + 1;
    while (isArabic(text.charCodeAt(j))) j++;
    if (j - i === 5 && text[j] === '年') return j + 1;
  }
  if (digits <= 2 && c === '月') return i + 1;
  if (digits <= 2 && c === '日') return i + 1;
  if (digits <= 2 && (c === '时' || (c === '点' && /[午晨晚早日至]/.test(text[at - 1] ?? ''))) && text[i + 1] !== '长') return clockEnd(text, i + 1);
  if (digits === 2 && c === '年' && text[i + 1] === '代') return i + 2;
  if (digits <= 2 && '至—-～'.includes(c) && c !== '') {
    let j = i + 1;
    while (isArabic(text.charCodeAt(j))) j++;
    if (j > i + 1 && j - i <= 3 && (text[j] === '月' || text[j] === '日')) return j + 1;
  }
  if (c === '×' && isArabic(text.charCodeAt(i + 1))) {
    let j = i + 1;
    while (isArabic(text.charCodeAt(j))) j++;
    return j;
  }
  return at;
}

/** 30分 behind 8时. */
function clockEnd(text: string, at: number): number {
  let i = at;
  while (i - at < 2 && isArabic(text.charCodeAt(i))) i++;
  return i > at && text[i] === '分' ? i + 1 : at;
}

/** 8:30 is a clock time, 25:21 in a match is a score: minutes below 60, hours to 24, and no match near. */
function isClock(text: string, at: number, colon: number): boolean {
  const hour = Number(text.slice(at, colon));
  const minute = Number(text.slice(colon + 1, colon + 3));
  if (hour > 24 || minute > 59) return false;
  const near = text.slice(Math.max(0, at - 30), at);
  return !/局|比分|盘|以$|战胜|击败|大胜|负于|逆转/.test(near);
}

function isGeneration(text: string, at: number): boolean {
  return text[at + 1] === '0' || text[at + 1] === '5' || text.startsWith('95', at);
}

/** 1.2.3 or 3.0版. */
function isVersion(text: string, at: number): boolean {
  let i = at;
  while (isArabic(text.charCodeAt(i))) i++;
  return text[i] === '版' || (text[i] === '.' && isArabic(text.charCodeAt(i + 1)));
}

/** End of a run of digits, hyphens and points. */
function codeEnd(text: string, at: number): number {
  let i = at;
  while (isArabic(text.charCodeAt(i)) || text[i] === '-' || (text[i] === '.' && isArabic(text.charCodeAt(i + 1)))) i++;
  return i;
}
