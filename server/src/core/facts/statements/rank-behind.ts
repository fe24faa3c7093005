// A rank and how many are before it: 排名第四，仅次于海丰、滨阳两家盐场. Behind two one is third.
import { find } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import { member, statement, type Statement } from './model.ts';
import { ahead } from './phrases.ts';
import { reprint } from './print.ts';
import type { Row } from './rows.ts';

/** ，仅次于甲、乙两家盐场: the names and, where it stands, their number. */
const behind = /^[位名]?，仅次于([^，。；（）]{2,40})/;
const told = /([两二三四五六七八九])[个家座支名位所地县市区镇队国省][\p{Script=Han}]{0,6}$/u;

/** 湖滨区和石溪县: 和 stands between two places, within neither. */
const arePlaces = (list: string): boolean => list.split(/[和与及]/).every((n) => /^[\p{Script=Han}]{1,5}[省市县区州盟旗镇乡村]$/u.test(n));

/** Such ranks; where the list and its number do not agree, or 和 may stand within a name, nothing is said. */
export function readRanksBehind(text: string, rows: readonly Row[]): Statement[] {
  if (find(text, '仅次于') < 0) return [];
  const found: Statement[] = [];
  for (const { figures } of rows) {
    for (const { q } of figures) {
      if (q.kind !== 'rank' && q.kind !== 'ordinal') continue;
      const list = behind.exec(text.slice(q.end, q.end + 50))?.[1];
      if (list === undefined || q.approximator !== 'exact') continue;
      const names = list.split(/[、和与及]/).length;
      const number = told.exec(list)?.[1];
      const before = number === undefined ? (/[和与及]/.test(list) && !list.includes('、') && !arePlaces(list) ? 0 : names) : smallNumber(number);
      if (before === 0 || (number !== undefined && names !== before) || before > 8) continue;
      found.push(statement('rank-place', [member('from', q), member('total', { start: q.end + 1, end: q.end + 4 + list.length })], { claim: q, holds: q.value === before + 1, working: ahead(before), right: reprint(text, q, before + 1), fault: 'places' }));
    }
  }
  return found;
}
