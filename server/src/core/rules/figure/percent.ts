// figure/percent: growth, shares, 百分点, 倍 and 番 that do not follow from the values they are said of.
import { defineStoryRule } from '../define.ts';
import type { Role, Statement } from '../../facts/statements/model.ts';

const roles = new Set<Role>(['from', 'to', 'part', 'whole', 'change']);
const kinds = new Set<Statement['kind']>(['growth', 'points', 'multiple', 'doubling', 'yearly', 'direction', 'share']);

export default defineStoryRule({
  id: 'figure/percent',
  severity: 'error',
  fixable: true,
  needs: ['statements'],
  source: '算术；国家统计局《统计用语》百分数、百分点、倍数、番数；domain F05',
  messages: {
    growth: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    pointsForPercent: { zh: '{working}，两个百分数相减应说“个百分点”，“{said}”不符', en: '{working}: the difference of two percentages is in percentage points, not “{said}”' },
    percentForPoints: { zh: '{working}，是百分比，不是“{said}”', en: '{working} is a percentage, not “{said}”' },
    pointsWrong: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    timesMore: { zh: '{working}，与增长“{said}”不符', en: '{working}, which is not an increase of “{said}”' },
    times: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    timesDown: { zh: '“{said}”：减少、下降、缩短不能用“倍”', en: '“{said}”: a decrease cannot be told in multiples' },
    doubling: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    yearly: { zh: '年均应为{working}，与“{said}”不符', en: 'The yearly mean is {working}, not “{said}”' },
    falls: { zh: '{working}，与“{verb}”方向相反', en: '{working}: the verb says the opposite' },
    rises: { zh: '{working}，与“{verb}”方向相反', en: '{working}: the verb says the opposite' },
    share: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
    choices: { zh: '每人只选一项，各项占比之和{working}，不等于100', en: 'Each chose one answer, yet the shares add up to {working}' },
    implied: { zh: '同一总数前后不符：{working}', en: 'The whole is not the same: {working}' },
    from: { zh: '前一数', en: 'The value before' },
    to: { zh: '后一数', en: 'The value after' },
    part: { zh: '部分', en: 'The part' },
    whole: { zh: '整体', en: 'The whole' },
    change: { zh: '变化', en: 'The change' },
    put: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ copy, facts, report }) {
    const { text } = copy;
    for (const s of facts.statements) {
      if (s.holds || !kinds.has(s.kind)) continue;
      const said = text.slice(s.claim.start, s.claim.end);
      const related = s.members
        .filter((m) => m.start !== s.claim.start && roles.has(m.role))
        .map((m) => ({ message: m.role as 'from' | 'to' | 'part' | 'whole' | 'change', span: { start: m.start, end: m.end } }));
      report({
        message: s.fault as 'growth',
        data: { working: s.working, said, verb: verbBefore(text, s.claim.start) || said },
        span: s.claim,
        related,
        fixes: s.right === null || s.right === said ? [] : [{ title: 'put', data: { right: s.right }, safety: 'confirm', edits: [{ span: s.claim, newText: s.right }] }],
      });
    }
  },
});

/** 提高到 before (今年的)60家; '' where none stands close by. */
const verbBefore = (text: string, at: number): string => /[\u4e00-\u9fff]{1,2}[到至为成](?=[^，。；：到至为成]{0,12}$)/.exec(text.slice(Math.max(0, at - 18), at))?.[0] ?? '';
