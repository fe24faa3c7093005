// figure/rank: a rank that moves by another number of places than its two ends say, or in the other direction; a rank told from both ends, a list of places out of order.
import type { Statement } from '../../facts/statements/model.ts';
import { defineStoryRule } from '../define.ts';
import { placedBeside } from './rank-beside.ts';
import { rowsOutOfOrder } from './rank-rows.ts';
import { toldPlaces } from './rank-told.ts';

const kinds = new Set<Statement['kind']>(['rank-move', 'rank-direction', 'rank-order', 'rank-place']);

export default defineStoryRule({
  id: 'figure/rank',
  severity: 'error',
  fixable: true,
  needs: ['statements'],
  source: '算术：名次的升降等于前后名次之差，正数与倒数之和等于总数加一；domain F06',
  messages: {
    steps: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    falls: { zh: '{working}，与“上升”方向相反', en: '{working}: the verb says it rose' },
    rises: { zh: '{working}，与“下降”方向相反', en: '{working}: the verb says it fell' },
    order: { zh: '{working}，名次却在其后', en: '{working}, yet it is placed behind' },
    places: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    ahead: { zh: '“{said}”多于排在前面的“{other}”，名次却在其后', en: '“{said}” is more than “{other}”, yet placed behind' },
    beyond: { zh: '“{other}”不在“{said}”之内', en: '“{other}” is not within “{said}”' },
    beside: { zh: '“{said}”与“{other}”不能同时成立', en: '“{said}” and “{other}” cannot both be' },
    other: { zh: '此处作“{other}”', en: 'Here “{other}”' },
    total: { zh: '总数或所列的数', en: 'The number of all, or the value listed' },
    from: { zh: '前一名次', en: 'The rank before' },
    to: { zh: '后一名次', en: 'The rank after' },
    put: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ copy, facts, report }) {
    for (const { kind, said, other } of [...toldPlaces(copy.text), ...rowsOutOfOrder(copy.text)]) {
      const data = { said: copy.text.slice(said.start, said.end), other: copy.text.slice(other.start, other.end) };
      report({ message: kind, data, span: said, related: [{ message: 'other', data, span: other }], fixes: [] });
    }
    for (const { said, other } of placedBeside(copy.text)) {
      const data = { said: copy.text.slice(said.start, said.end), other: copy.text.slice(other.start, other.end) };
      report({ message: 'beside', data, span: said, related: [{ message: 'other', data, span: other }], fixes: [] });
    }
    for (const s of facts.statements) {
      if (s.holds || !kinds.has(s.kind)) continue;
      const said = copy.text.slice(s.claim.start, s.claim.end);
      const related = s.members
        .filter((m) => m.start !== s.claim.start && (m.role === 'from' || m.role === 'to' || m.role === 'total'))
        .map((m) => ({ message: m.role as 'from' | 'to' | 'total', span: { start: m.start, end: m.end } }));
      const fixes = s.right === null ? [] : [{ title: 'put' as const, data: { right: s.right }, safety: 'confirm' as const, edits: [{ span: s.claim, newText: s.right }] }];
      report({ message: s.fault as 'steps', data: { working: s.working, said }, span: s.claim, related, fixes });
    }
  },
});
