// Part of figure/contact: one number told twice with two neighbouring digits exchanged: 热线0973-8216607 … 拨打热线0973-8216670; 12354政务热线 over 12345.
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';

export interface Exchanged extends Span {
  readonly other: Span;
  /** The right number, where it is a public one; '' where only the writer knows. */
  readonly fixed: string;
}

const number = /(?<![\d.-])(?:0\d{2,3}-)?\d{7,8}(?![\d.])|(?<![\d.-])1[3-9]\d{9}(?![\d.])/g;
const called = /(?:热线|电话|拨打|咨询|致电|联系|[打拨]的?(?:就)?是)[^，。；\d]{0,10}$/;
const civic = /(?<!\d)(1\d{4})(?=(?:市长|政务|政府|便民|市民|政务服务(?:便民)?){1,2}热线)/g;
const most = 20;

/** The second of every such pair. */
export function exchangedNumbers(text: string): Exchanged[] {
  const found: Exchanged[] = [];
  const told = matchesOf(text, number).slice(0, most).filter((m) => called.test(text.slice(Math.max(0, (m.index ?? 0) - 16), m.index)));
  const spanOf = (m: RegExpMatchArray): Span => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length });
  told.forEach((later, i) => {
    const first = told.slice(0, i).find((m) => isExchanged(m[0], later[0]) && !ofTwo(text, m, later));
    if (first && !told.some((m, k) => k !== i && m[0] === later[0])) found.push({ ...spanOf(later), other: spanOf(first), fixed: '' });
  });
  const own = text.indexOf('12345');
  if (own >= 0) for (const m of matchesOf(text, civic)) if (m[1] !== undefined && m[1] !== '12345' && isExchanged('12345', m[1])) found.push({ start: m.index ?? 0, end: (m.index ?? 0) + 5, other: { start: own, end: own + 5 }, fixed: '12345' });
  return found;
}

/** 县慈善总会热线：…, 县红十字会热线：…: whose each is. */
function ofTwo(text: string, a: RegExpMatchArray, b: RegExpMatchArray): boolean {
  const owner = (m: RegExpMatchArray): string => /([\u4e00-\u9fff]{2,10}?)(?:捐赠|咨询|服务|报名|举报|值班|办公)?(?:热线|电话)[：:]$/.exec(text.slice(Math.max(0, (m.index ?? 0) - 18), m.index))?.[1] ?? '';
  const [x, y] = [owner(a), owner(b)];
  return x !== '' && y !== '' && x !== y;
}

/** Of one length, and alike but for two neighbouring digits that stand the other way round. */
function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((c, i) => c !== b[i]);
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}
