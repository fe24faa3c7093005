// Internet and mail addresses of a text with a wrong mark in them.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { nameEndings } from './contact-data.ts';

export interface AddressProblem extends Span {
  readonly mail: boolean;
  /** The whole address as it should read; null where that cannot be known. */
  readonly fixed: string | null;
}

const wide: Readonly<Record<string, string>> = { '，': '.', '。': '.', '．': '.', '、': '.', ',': '.', '：': ':', '／': '/', '＠': '@', '－': '-' };

/** Problems in order of position. */
export function readAddresses(text: string): AddressProblem[] {
  const found: AddressProblem[] = [];
  for (const start of ['www', 'http', 'httt', 'hhtt', 'htpp', 'htp:', 'Www', 'WWW', 'ｗｗｗ']) {
    for (let at = find(text, start); at >= 0; at = text.indexOf(start, at + 3)) {
      if (isNameCode(text.charCodeAt(at - 1)) || '/.'.includes(text[at - 1] ?? '\n')) continue;
      const problem = web(text, at);
      if (problem) found.push(problem);
    }
  }
  for (const cue of ['邮箱', '邮件', '信箱', 'mail', 'Mail']) {
    for (let at = find(text, cue); at >= 0; at = text.indexOf(cue, at + cue.length)) {
      const problem = mail(text, at + cue.length);
      if (problem && !found.some((f) => f.start === problem.start)) found.push(problem);
    }
  }
  for (const sign of ['@', '＠']) {
    for (let at = find(text, sign); at > 0; at = text.indexOf(sign, at + 1)) {
      const gap = parted(text, at);
      if (gap && !found.some((f) => f.start < gap.end && gap.start < f.end)) {
        found.push(gap);
        continue;
      }
      let start = at;
      while (start > 0 && at - start < 40 && (isNameCode(text.charCodeAt(start - 1)) || text[start - 1] === '.')) start--;
      const problem = start < at ? mail(text, start) : null;
      // without a word that announces an address, only a whole one with a wrong mark is told
      const announced = '至到：为'.includes(text[start - 1] ?? '的') && isNameCode(text.charCodeAt(at + 1));
      if (problem && (problem.fixed || announced) && !found.some((f) => f.start === problem.start)) found.push(problem);
    }
  }
  for (let at = find(text, '#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (!isNameCode(text.charCodeAt(at - 1)) || !isNameCode(text.charCodeAt(at + 1)) || !restIsEnding(text, at + 1)) continue;
    let start = at;
    while (start > 0 && at - start < 40 && (isNameCode(text.charCodeAt(start - 1)) || text[start - 1] === '.')) start--;
    const problem = text[start - 1] === '/' ? null : mail(text, start);
    if (problem && !found.some((f) => f.start === problem.start)) found.push(problem);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** tushu @lib.cn: a blank beside the sign of a whole address. */
function parted(text: string, at: number): AddressProblem | null {
  const before = text[at - 1] === ' ' ? at - 1 : at;
  const behind = text[at + 1] === ' ' ? at + 2 : at + 1;
  if ((before === at && behind === at + 1) || !isNameCode(text.charCodeAt(before - 1)) || !isNameCode(text.charCodeAt(behind))) return null;
  let start = before;
  while (start > 0 && before - start < 40 && (isNameCode(text.charCodeAt(start - 1)) || text[start - 1] === '.')) start--;
  let end = behind;
  while (isNameCode(text.charCodeAt(end)) || (text[end] === '.' && isNameCode(text.charCodeAt(end + 1)))) end++;
  const host = text.slice(behind, end);
  return nameEndings.has(host.slice(host.lastIndexOf('.') + 1)) && host.includes('.') ? { start, end, mail: true, fixed: `${text.slice(start, before)}@${host}` } : null;
}

/** ASCII letter, digit, hyphen or underscore. */
function isNameCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45 || code === 95;
}

/** The web address at `at`, where one of its marks is wrong. */
function web(text: string, at: number): AddressProblem | null {
  let i = at;
  let fixed = '';
  let wrong = false;
  let slashes = 0;
  for (; i < text.length && i - at < 200; i++) {
    const c = text[i] ?? '';
    const code = text.charCodeAt(i);
    if (isNameCode(code) || (c !== '' && './:?&=%#~+'.includes(c))) {
      if (c === '.' && text[i + 1] === '.') {
        wrong = true;
        continue;
      }
      if (c === '/') slashes++;
      fixed += c;
      continue;
    }
    const right = wide[c];
    if (right === undefined || !isNameCode(text.charCodeAt(i + 1)) || !inside(text, at, i, fixed, slashes)) {
      if (right && (c === '：' || c === '／') && /^https?$|^https?:\/?$/.test(fixed)) {
        fixed += right;
        wrong = true;
        continue;
      }
      if (c === ' ' && isNameCode(text.charCodeAt(i + 1)) && (text.charCodeAt(i - 1) === 46 || broken(text, i, fixed))) {
        wrong = true;
        continue;
      }
      break;
    }
    fixed += right;
    wrong = true;
  }
  const scheme = fixScheme(fixed);
  while (i > at && '.:?'.includes(text[i - 1] ?? '')) {
    i--;
    fixed = fixed.slice(0, -1);
  }
  if (!wrong && scheme === fixed) return null;
  if (i - at < 6) return null;
  return { start: at, end: i, mail: false, fixed: fixScheme(fixed) };
}

/** www.abc lib.cn: a blank inside the name, which only with what follows it has an ending. */
function broken(text: string, at: number, before: string): boolean {
  if (before.replace(/^https?:\/\//, '').includes('/')) return false;
  let j = at + 1;
  while (isNameCode(text.charCodeAt(j)) || (text[j] === '.' && isNameCode(text.charCodeAt(j + 1)))) j++;
  const rest = text.slice(at + 1, j);
  if (/^(?:www|http)/.test(rest)) return false;
  const label = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
  return !nameEndings.has(label(before)) && nameEndings.has(label(before + rest));
}

/** A wrong mark inside a name is followed by the rest of the name; one behind a whole name ends it. */
function inside(text: string, start: number, at: number, before: string, slashes: number): boolean {
  if (slashes > 2 || (slashes > 0 && !before.startsWith('http'))) return false;
  let j = at + 1;
  while (isNameCode(text.charCodeAt(j)) || text[j] === '.') j++;
  const rest = text.slice(at + 1, j);
  if (before === 'www' || before.endsWith('//www')) return true;
  const name = before.slice(before.lastIndexOf('//') + 1);
  const done = nameEndings.has(name.slice(name.lastIndexOf('.') + 1)) && name.includes('.') && !(name.endsWith('.com') && rest === 'cn');
  if (done && (rest.startsWith('www') || rest.startsWith('http') || !nameEndings.has(rest))) return false;
  if (text[at] === '。' || text[at] === '，' || text[at] === ',' || text[at] === '、') return start < at && nameEndings.has(rest.slice(rest.lastIndexOf('.') + 1));
  return true;
}

/** http:/x and https//x get their marks. */
function fixScheme(address: string): string {
  const slip = /^h{1,2}t{1,3}p{1,2}(s?):\/\//.exec(address);
  if (slip) return `http${slip[1] ?? ''}://${address.slice(slip[0].length)}`;
  if (/^w{4,6}\./.test(address)) return address.replace(/^w{4,6}/, 'www');
  const m = /^(https?)(:?\/{1,3}|:(?=[a-z]))/.exec(address);
  return m && m[2] !== '://' ? `${m[1]}://${address.slice(m[0].length)}` : address;
}

/** The mail address announced at `at`, where it has no @ or a wrong mark. */
function mail(text: string, at: number): AddressProblem | null {
  let start = at;
  while (start < at + 8 && '：:为是至（( 地址投稿发送到'.includes(text[start] ?? '。')) start++;
  let i = start;
  let fixed = '';
  let wrong = false;
  for (; i < text.length && i - start < 80; i++) {
    const c = text[i] ?? '';
    const code = text.charCodeAt(i);
    if (isNameCode(code) || c === '@' || c === '.' || c === '#') {
      if ((c === '.' && (text[i + 1] === '.' || text[i + 1] === '@')) || (c === '@' && text[i + 1] === '@')) {
        wrong = true;
        continue;
      }
      fixed += c === '#' ? '@' : c;
      if (c === '#') wrong = true;
      continue;
    }
    const right = wide[c];
    if (!right || right === ':' || right === '/' || !isNameCode(text.charCodeAt(i + 1)) || (right === '.' && !restIsEnding(text, i + 1))) break;
    fixed += right;
    wrong = true;
  }
  while (fixed.endsWith('.')) {
    fixed = fixed.slice(0, -1);
    i--;
  }
  if (fixed.length < 6 || !/[a-zA-Z]/.test(fixed) || /^www|^http/.test(fixed)) return null;
  const ats = fixed.split('@').length - 1;
  const host = fixed.slice(fixed.lastIndexOf('@') + 1);
  if (ats === 1 && host.includes('.')) return wrong ? { start, end: i, mail: true, fixed } : null;
  if (ats === 0 && !host.includes('.')) return null;
  return { start, end: i, mail: true, fixed: null };
}

function restIsEnding(text: string, at: number): boolean {
  let j = at;
  while (isNameCode(text.charCodeAt(j)) || text[j] === '.') j++;
  const rest = text.slice(at, j);
  return nameEndings.has(rest) || nameEndings.has(rest.slice(rest.lastIndexOf('.') + 1));
}
