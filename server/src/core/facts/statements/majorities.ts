// More than half and less than half of votes that are told: 共收到65张有效票，同意38张，同意票不足半数.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { member, statement, type Statement } from './model.ts';
import type { Row } from './rows.ts';

const told = /(\d{1,5})(?:张|份|人|名|户)?(?:有效)?(?:选票|票|问卷|代表|业主|居民|户)?[^。；\d]{0,6}，(?:其中)?(?:同意|赞成|支持)(?:票|的)?(?:有|为)?(\d{1,5})(?:张|票|人|名|户)?，[^，。；\d]{0,8}?(不足|未达到?|未过|没过|不到|没到|超过|已过|过|达到)(半数|一半|三分之二)/g;
const shares: Readonly<Record<string, number>> = { 半数: 0.5, 一半: 0.5, 三分之二: 2 / 3 };

/** Such words that the votes belie. */
export function readMajorities(text: string, rows: readonly Row[]): Statement[] {
  if (!holds(text, '半数') && !holds(text, '一半') && !holds(text, '三分之二')) return [];
  return matchesOf(text, told).flatMap((m) => {
    const [whole, part] = [Number(m[1]), Number(m[2])];
    const bound = shares[m[4] ?? ''] ?? 0.5;
    const above = /超过|过$|达到$/.test(m[3] ?? '') && !/未|没/.test(m[3] ?? '');
    const holdsTrue = above ? part / whole >= bound : part / whole <= bound;
    const at = (n: string | undefined): { start: number; end: number } | undefined => rows.flatMap((r) => r.figures).find((f) => f.q.start >= m.index && f.q.end <= m.index + m[0].length && String(f.q.value) === n)?.q;
    const [a, b] = [at(m[1]), at(m[2])];
    if (holdsTrue || !a || !b || part > whole) return [];
    const start = m.index + m[0].lastIndexOf(`${m[3]}${m[4]}`);
    return [statement('share', [member('whole', a), member('part', b)], { claim: { start, end: m.index + m[0].length }, holds: false, working: `${part}÷${whole}≈${Number(((100 * part) / whole).toFixed(1))}%`, right: null, fault: 'share' })];
  });
}
