// Places of two kinds and how many they are together: 三个区和青箬、云陂、坪垌、白沙四个县，全市6个县区都有了固定的招工点.
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import type { Figure, Row } from './rows.ts';

const together = /^(县区|区县|县市区|市县区|县市|市县|乡镇|镇乡|镇街|街镇|乡镇街道)(?![长委级])/;
const whole = /(?:全[国省市县区]|共|总共|一共|合计|辖)(?:的|有)?$/;

/** The sum of the two kinds before a number of both in the sentence. */
export function readKindsSummed(text: string, row: Row): Statement[] {
  const found: Statement[] = [];
  for (const total of row.figures) {
    const both = total.q.unit === '个' ? together.exec(total.after)?.[1] : undefined;
    if (both === undefined || total.q.approximator !== 'exact' || !whole.test(total.before)) continue;
    const kinds = [...both.replace('街道', '街')];
    const before = row.figures.filter((f) => f.index < total.index && f.q.unit === '个' && f.q.kind === 'count' && kinds.some((k) => isOf(f, k)));
    if (before.length !== kinds.length || new Set(before.map((f) => kinds.find((k) => isOf(f, k)))).size !== kinds.length || before.some((f) => f.q.approximator !== 'exact' || /其中|另/.test(f.before))) continue;
    const sum = before.reduce((n, f) => n + f.q.value, 0);
    const holds = sum === total.q.value;
    found.push(statement('sum', [member('total', total.q), ...before.map((f) => member('part', f.q))], {
      claim: total.q, holds, working: `${before.map((f) => say(text, f.q)).join('＋')}＝${sum}`, right: holds ? null : text.slice(total.q.start, total.q.end).replace(/^\d+/, String(sum)), fault: sum > total.q.value ? 'over' : 'unequal',
    }));
  }
  return found;
}

/** 三个区, 四个县, 五个乡镇 are of the kind their noun begins with, and of no other. */
const isOf = ({ after }: Figure, kind: string): boolean => after.startsWith(kind) && !together.test(after);
