// Times and growth of one value: 是2021年的2.5倍，增长2.5倍: so many times as much is once less as growth (GB/T 15835 usage; 增长N倍 = N+1 times).
import { holds } from '../../base/held.ts';
import { member, statement, type Statement } from './model.ts';

const number = '(\\d{1,4}(?:\\.\\d{1,2})?|[两二三四五六七八九十]{1,2})';
const grown = '(?:增长|增加|提高|上升|扩大|提升|多|翻)了?';
/** 是2021年的2.5倍，增长(了)2.5倍: nothing between, so that the growth has no base of its own. */
const forth = new RegExp(`(?:是|为|达到?|相当于)[^，。；、\\n“”]{1,16}的(${number}倍)，(?:即|也就是)?(${grown})(${number}倍)(?![\\d多以])`, 'g');
/** 增长了2.5倍，是2021年的2.5倍. */
const back = new RegExp(`(?<![比年期][^，。；\\n]{0,6})(${grown})(${number}倍)，(?:也就是|即|已经?|现在)?(?:是|为|达到?|相当于)[^，。；、\\n“”]{1,16}的(${number}倍)(?![\\d多以])`, 'g');

/** Statements of such pairs: true where the times are the growth and one. */
export function readTimesBoth(text: string): readonly Statement[] {
  if (!holds(text, '倍')) return [];
  const found: Statement[] = [];
  for (const m of text.matchAll(forth)) add(m, m[1] ?? '', m[2] ?? '', m[4] ?? '', m[5] ?? '', m[0].indexOf(`的${m[1] ?? ''}`) + 1, m[0].length - (m[4] ?? '').length);
  for (const m of text.matchAll(back)) add(m, m[4] ?? '', m[5] ?? '', m[2] ?? '', m[3] ?? '', m[0].length - (m[4] ?? '').length, (m[1] ?? '').length);
  return found;

  function add(m: RegExpExecArray, times: string, timesValue: string, growth: string, growthValue: string, timesAt: number, growthAt: number): void {
    const [a, b] = [figureOf(timesValue), figureOf(growthValue)];
    if (a <= 1 || b <= 0 || (a !== b && Math.abs(a - b - 1) > 1e-9)) return;
    const whole = { start: m.index + timesAt, end: m.index + timesAt + times.length };
    const claim = { start: m.index + growthAt, end: m.index + growthAt + growth.length };
    const right = `${Math.round((a - 1) * 100) / 100}倍`;
    found.push(statement('growth', [member('to', whole), member('change', claim)], { claim, holds: a !== b, working: `${times}是增长${right}`, right: a === b ? right : null, fault: 'growth' }));
  }
}

const han = '零一二三四五六七八九十';

function figureOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed);
  return printed === '两' ? 2 : printed.length === 1 ? han.indexOf(printed) : 0;
}
