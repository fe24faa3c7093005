// figure/sum: parts that do not add up to their total, and remainders that are not what is left.
import { defineStoryRule } from '../define.ts';
import type { Role, Statement } from '../../facts/statements/model.ts';
import { wrongStatements } from './wrong-statements.ts';

const kinds = new Set<Statement['kind']>(['sum', 'remainder', 'difference', 'shares']);
const witnesses = new Set<Role>(['total', 'part', 'rest', 'from', 'to']);

export default defineStoryRule({
  id: 'figure/sum',
  severity: 'error',
  fixable: true,
  needs: ['statements'],
  source: '算术：分项之和等于总数；domain F04',
  messages: {
    over: { zh: '分项之和{working}，多于总数“{said}”', en: 'The parts add up to {working}, more than the total “{said}”' },
    unequal: { zh: '分项之和{working}，与总数“{said}”不符', en: 'The parts add up to {working}, not “{said}”' },
    rest: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    restAgain: { zh: '前文{working}，与此处“{said}”不符', en: 'Earlier {working}, not “{said}”' },
    difference: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    shares: { zh: '各项占比之和{working}，不等于100', en: 'The shares add up to {working}, not 100' },
    total: { zh: '总数', en: 'The total' },
    part: { zh: '分项', en: 'A part' },
    restOf: { zh: '其余', en: 'The rest' },
    from: { zh: '前一数', en: 'The value before' },
    to: { zh: '后一数', en: 'The value after' },
    put: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ copy, facts, report }) {
    for (const { statement, said, witnesses: seen, fixes } of wrongStatements(copy.text, facts.statements, kinds, witnesses)) {
      const related = seen.map((m) => ({ message: (m.role === 'rest' ? 'restOf' : m.role) as 'total', span: { start: m.start, end: m.end } }));
      report({ message: statement.fault as 'over', data: { working: statement.working, said }, span: statement.claim, related, fixes });
    }
  },
});
