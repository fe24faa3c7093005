// figure/subset: a part that is larger than the whole it is taken from.
import { defineStoryRule } from '../define.ts';
import type { Role, Statement } from '../../facts/statements/model.ts';

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
    for (const s of facts.statements) {
      if (s.holds || !kinds.has(s.kind)) continue;
      const said = copy.text.slice(s.claim.start, s.claim.end);
      const related = s.members
        .filter((m) => m.start !== s.claim.start && witnesses.has(m.role))
        .map((m) => ({ message: m.role as 'whole', span: { start: m.start, end: m.end } }));
      const fixes = s.right === null || s.right === said ? [] : [{ title: 'put' as const, data: { right: s.right }, safety: 'confirm' as const, edits: [{ span: s.claim, newText: s.right }] }];
      report({ message: s.fault as 'larger', data: { working: s.working, said }, span: s.claim, related, fixes });
    }
  },
});
