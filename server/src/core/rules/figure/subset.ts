// figure/subset: a part that is larger than the whole it is taken from.
import { defineStoryRule } from '../define.ts';
import type { Role, Statement } from '../../facts/statements/model.ts';
import { wrongStatements } from './wrong-statements.ts';

const kinds = new Set<Statement['kind']>(['subset']);
const witnesses = new Set<Role>(['whole']);

export default defineStoryRule({
  id: 'figure/subset',
  severity: 'error',
  fixable: false,
  needs: ['statements'],
  source: '算术：部分不大于整体；domain F11',
  messages: {
    larger: { zh: '部分大于整体：{working}', en: 'The part exceeds its whole: {working}' },
    whole: { zh: '整体', en: 'The whole' },
    put: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ copy, facts, report }) {
    for (const { statement, said, witnesses: seen, fixes } of wrongStatements(copy.text, facts.statements, kinds, witnesses)) {
      // the sum of the same parts is told to be too large already
      if (facts.statements.some((s) => !s.holds && s.kind === 'sum' && s.claim.start !== statement.claim.start && s.members.some((m) => m.start === statement.claim.start) && seen.some((w) => s.members.some((m) => m.start === w.start)))) continue;
      const related = seen.map((m) => ({ message: m.role as 'whole', span: { start: m.start, end: m.end } }));
      report({ message: statement.fault as 'larger', data: { working: statement.working, said }, span: statement.claim, related, fixes });
    }
  },
});
