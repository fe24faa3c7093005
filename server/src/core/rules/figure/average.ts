// figure/average: a rate times the number it is reckoned by that does not come to the stated total.
import { defineStoryRule } from '../define.ts';
import type { Role, Statement } from '../../facts/statements/model.ts';
import { wrongStatements } from './wrong-statements.ts';

const kinds = new Set<Statement['kind']>(['average']);
const witnesses = new Set<Role>(['total', 'rate', 'count', 'part']);

export default defineStoryRule({
  id: 'figure/average',
  severity: 'error',
  fixable: false,
  needs: ['statements'],
  source: '算术：单位数量×个数＝总数；domain F10',
  messages: {
    product: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    daily: { zh: '日均{working}，与总数“{said}”不符，请核对统计时段', en: 'The daily mean gives {working}, not the total “{said}”; check the period' },
    mean: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    part: { zh: '其中一个', en: 'One of them' },
    total: { zh: '总数', en: 'The total' },
    rate: { zh: '单位数量', en: 'The rate' },
    count: { zh: '个数', en: 'The number' },
    put: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ copy, facts, report }) {
    for (const { statement, said, witnesses: seen, fixes } of wrongStatements(copy.text, facts.statements, kinds, witnesses)) {
      const related = seen.map((m) => ({ message: m.role as 'total', span: { start: m.start, end: m.end } }));
      report({ severity: statement.fault === 'daily' ? 'information' : 'error', message: statement.fault as 'product', data: { working: statement.working, said: outcome(copy.text, statement) ?? said }, span: statement.claim, related, fixes });
    }
  },
});

/** What the computation comes to is the total where the mean or the number is what may be wrong; null where it is the claim itself. */
function outcome(text: string, { members, claim, working }: Statement): string | null {
  const total = members.find((m) => m.role === 'total');
  return total && total.start !== claim.start && (typeof working === 'string' ? working : working.zh).includes('×') ? text.slice(total.start, total.end) : null;
}
