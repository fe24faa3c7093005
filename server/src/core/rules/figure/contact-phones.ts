// Telephone numbers and postcodes of a text that cannot be right, found from the words that announce them.
import type { Message } from '../../base/message.ts';
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { isArabic, isLetter } from '../../facts/quantities/characters.ts';
import { eightDigitAreas, sevenDigitAreas } from './contact-data.ts';

export interface PhoneProblem extends Span {
  readonly problem: 'mobile' | 'local' | 'uneven' | 'service' | 'postcode' | 'letter';
  readonly count: number;
  readonly want: number | Message;
  readonly prefix: string;
  readonly witness: Span | null;
}

/** Words before a number that make it a telephone number. */
const cues = ['电话', '热线', '手机', '咨询', '传真', '拨打', '请拨', '致电', '联系', '微信', '号码', '座机', '来电', '专线'];

/** A run of digits with hyphens, brackets and blanks between them. */
interface Run extends Span {
  readonly digits: string;
  /** The hyphenated pieces. */
  readonly pieces: readonly string[];
}

/** Problems in order of position. */
export function readPhones(text: string): PhoneProblem[] {
  const found: PhoneProblem[] = [];
  const seen = new Set<number>();
  for (const cue of cues) {
    for (let at = find(text, cue); at >= 0; at = text.indexOf(cue, at + cue.length)) readAfter(text, at + cue.length, seen, found);
  }
  // 东门街道0598-3310581: an area code needs no word before it
  for (let at = find(text, '-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const area = /(?<![\d.-])0\d{2,3}$/.exec(text.slice(Math.max(0, at - 6), at))?.[0];
    if (area !== undefined && !seen.has(at - area.length)) readAfter(text, at - area.length, seen, found);
  }
  for (let at = find(text, '邮编'); at >= 0; at = text.indexOf('邮编', at + 2)) postcode(text, at + 2, found);
  for (let at = find(text, '邮政编码'); at >= 0; at = text.indexOf('邮政编码', at + 4)) postcode(text, at + 4, found);
  return found.sort((a, b) => a.start - b.start);
}

/** Numbers behind a cue, as long as they follow each other in the clause. */
function readAfter(text: string, from: number, seen: Set<number>, found: PhoneProblem[]): void {
  let previous: Run | null = null;
  const limit = Math.min(text.length, from + 60);
  let gap = 0;
  for (let i = from; i < limit && gap < 16; i++) {
    const c = text[i] ?? '';
    if (c === '。' || c === '\n' || c === '；') return;
    if (!isArabic(text.charCodeAt(i))) {
      gap++;
      continue;
    }
    const run = readRun(text, i);
    i = run.end - 1;
    gap = 0;
    if (seen.has(run.start)) {
      previous = run;
      continue;
    }
    seen.add(run.start);
    const lettered = letterIn(text, run);
    if (lettered) found.push(lettered);
    const problem = lettered ? null : plain(text, run) ? judge(run, previous, text) : null;
    if (problem) found.push(problem);
    else previous = run;
  }
}

function readRun(text: string, at: number): Run {
  let i = at;
  let digits = '';
  const pieces = [''];
  for (; i < text.length; i++) {
    const c = text[i] ?? '';
    if (isArabic(text.charCodeAt(i))) {
      digits += String.fromCharCode(text.charCodeAt(i) > 255 ? text.charCodeAt(i) - 0xfee0 : text.charCodeAt(i));
      pieces[pieces.length - 1] += c;
    } else if ('-－—–()（） '.includes(c) && c !== '' && isArabic(text.charCodeAt(i + 1)) && digits.length < 14 && !('(（'.includes(c) && digits.length > 6)) pieces.push('');
    else break;
  }
  return { start: at, end: i, digits, pieces: pieces.filter((p) => p !== '') };
}

/** 1577O123456, O596-2688110, 0596-268811O: a letter that looks like a digit inside or before a number. */
function letterIn(text: string, run: Run): PhoneProblem | null {
  const letter = (at: number): boolean => 'OolI'.includes(text[at] ?? '的');
  const told = (start: number, end: number, want: number): PhoneProblem => ({ start, end, prefix: '', witness: null, problem: 'letter', count: end - start, want });
  // bounded: one run of digits
  if (letter(run.start - 1) && !isLetter(text.charCodeAt(run.start - 2)) && /^\d{2,3}-\d{7,8}$/.test(text.slice(run.start, run.end))) return told(run.start - 1, run.end, run.digits.length + 1);
  // 13905620x187: one letter of any kind in a mobile number; 139xxxx0187 hides its digits
  if (/^1[3-9]/.test(run.digits) && run.pieces.length === 1 && /[a-z]/i.test(text[run.end] ?? '') && !letter(run.end) && !/微信号?[^，。；]{0,4}$|[账编型]号[^，。；]{0,4}$/.test(text.slice(Math.max(0, run.start - 10), run.start))) {
    const rest = /^\d{1,9}/.exec(text.slice(run.end + 1, run.end + 11))?.[0] ?? '';
    const count = run.digits.length + 1 + rest.length;
    return rest !== '' && count >= 11 && count <= 12 && !isLetter(text.charCodeAt(run.end + 1 + rest.length)) ? told(run.start, run.end + 1 + rest.length, 11) : null;
  }
  const local = /^0\d{2,3}-\d{1,7}$/.test(text.slice(run.start, run.end));
  if (!letter(run.end) || !(local || (/^1[3-9]/.test(run.digits) && run.pieces.length === 1 && isArabic(text.charCodeAt(run.end + 1))))) return null;
  let end = run.end + 1;
  while (end - run.start < 14 && (isArabic(text.charCodeAt(end)) || letter(end))) end++;
  const count = end - run.start;
  if (isLetter(text.charCodeAt(end))) return null;
  if (local) return count === 12 || count === 13 ? told(run.start, end, count - 1) : null;
  return count >= 10 && count <= 12 ? told(run.start, end, 11) : null;
}

/** False for amounts, dates and masked numbers: 3.5, 24小时, 8:30, 138****. */
function plain(text: string, run: Run): boolean {
  const before = text.charCodeAt(run.start - 1);
  const after = text[run.end] ?? '';
  if (isLetter(before) || isLetter(after.charCodeAt(0))) return false;
  return !'.:：*×年月日时点小个名人家元户万亿%件次路号期×x余多条起场批份'.includes(after) || after === '';
}

function judge(run: Run, previous: Run | null, text: string): PhoneProblem | null {
  const { digits, pieces } = run;
  const base = { start: run.start, end: run.end, prefix: '', witness: null };
  if (/^[48]00/.test(digits) && (digits.length >= 9 || (pieces.length > 1 && pieces[0]?.length === 3))) {
    const ok = digits.length === 10;
    return ok ? null : { ...base, problem: 'service', count: digits.length, want: 10, prefix: digits.slice(0, 3) };
  }
  if (/^1[3-9]/.test(digits) && digits.length >= (run.pieces.length === 1 ? 8 : 9) && digits.length <= 13 && !text.slice(run.start - 2, run.start).includes('0')) {
    return digits.length === 11 ? null : { ...base, problem: 'mobile', count: digits.length, want: 11 };
  }
  if (digits[0] === '0' && pieces.length >= 2) return landline(run, base) ?? unlike(text, run, base);
  const before = previous?.digits.at(0) === '0' && previous.pieces.length >= 2 ? (previous.pieces[1]?.length ?? 0) : 0;
  if (previous && before >= 7 && pieces.length === 1 && digits.length >= 5 && digits.length <= 9 && digits.length !== before && /^[、，,/／或和转]$/.test(text.slice(previous.end, run.start)) && digits[0] !== '1' && !isShort(digits)) {
    return { ...base, problem: 'uneven', count: digits.length, want: before, witness: { start: previous.start, end: previous.end } };
  }
  return null;
}

/** 96777, 95598: numbers of a service, without an area code. */
const isShort = (digits: string): boolean => /^9[56]\d{3,4}$/.test(digits);

/** 0571-8811961: the area code tells how many digits follow. */
function landline(run: Run, base: Omit<PhoneProblem, 'problem' | 'count' | 'want'>): PhoneProblem | null {
  const [area = '', local = ''] = run.pieces;
  // 0738-12121: a service number, called from elsewhere
  if (/^(?:1\d{4}|9[56]\d{3,4})$/.test(local)) return null;
  if (area.length < 3 || area.length > 4) return null;
  const eight = eightDigitAreas.has(area);
  const seven = sevenDigitAreas.has(area);
  // papers print invented numbers and old ones: seven digits are wrong only beside eight of the same area
  if (eight ? local.length === 8 || (area.length === 4 && local.length === 7 && run.pieces.length === 2) : local.length === 7 || (local.length === 8 && !seven)) return null;
  // a further piece is an extension, two pieces that add up are one number set apart
  if (run.pieces.length > 2 && run.digits.length - area.length === 8) return null;
  return { ...base, problem: 'local', count: local.length, want: eight ? 8 : seven ? 7 : { zh: '7或8', en: '7 or 8' }, prefix: area };
}

/** 热线0563-2260110 … 0563-31204567: an area code before with another number of digits behind it. */
function unlike(text: string, run: Run, base: Omit<PhoneProblem, 'problem' | 'count' | 'want'>): PhoneProblem | null {
  const [area = '', local = ''] = run.pieces;
  const at = text.indexOf(`${area}-`);
  if (run.pieces.length !== 2 || area.length < 3 || at < 0 || at >= run.start || isArabic(text.charCodeAt(at - 1))) return null;
  const other = readRun(text, at);
  const want = other.pieces[1]?.length ?? 0;
  if (other.pieces.length !== 2 || want === local.length || want < 7 || want > 8 || local.length < 7 || local.length > 8) return null;
  return { ...base, problem: 'uneven', count: local.length, want, witness: { start: other.start, end: other.end } };
}

function postcode(text: string, from: number, found: PhoneProblem[]): void {
  let at = from;
  while (at < from + 3 && '：: 为'.includes(text[at] ?? '。')) at++;
  if (!isArabic(text.charCodeAt(at))) return;
  const run = readRun(text, at);
  if (run.pieces.length === 1 && run.digits.length !== 6) found.push({ start: run.start, end: run.end, problem: 'postcode', count: run.digits.length, want: 6, prefix: '', witness: null });
}
