// format/yesterday-style: 昨天 and 昨日 mixed in one issue.
import type { Span } from '../../base/span.ts';
import { defineIssueRule } from '../define.ts';

export default defineIssueRule({
  id: 'format/yesterday-style',
  severity: 'hint',
  fixable: true,
  needs: ['dayWords'],
  source: '报纸体例：同一版面用词一致',
  messages: {
    mixed: { zh: '本期“{main}”{n}处、“{other}”{m}处，应统一', en: '“{main}” {n} times and “{other}” {m} times in this issue: keep to one' },
    style: { zh: '按本报体例用“{main}”', en: 'House style is “{main}”' },
    seen: { zh: '此处用“{main}”', en: '“{main}” here' },
    unify: { zh: '统一为“{main}”', en: 'Change all to “{main}”' },
  },
  check({ tree, facts, at, config, report }) {
    const places: Record<'昨天' | '昨日', Span[]> = { 昨天: [], 昨日: [] };
    for (const story of tree.stories) {
      if (story.copy.role !== 'article') continue;
      for (const word of facts(story).dayWords) places[word.literary ? '昨日' : '昨天'].push(at(story, word));
    }
    const wanted = config.style.yesterday;
    const main = wanted !== 'any' ? wanted : places.昨日.length > places.昨天.length ? '昨日' : '昨天';
    const other = main === '昨天' ? '昨日' : '昨天';
    const [first] = places[other];
    const [witness] = places[main];
    if (!first || (wanted === 'any' && !witness)) return;
    const edits = places[other].map((span) => ({ span, newText: main }));
    report({
      message: wanted === 'any' ? 'mixed' : 'style', data: { main, other, n: places[main].length, m: places[other].length }, span: first,
      related: witness ? [{ message: 'seen', data: { main }, span: witness }] : [],
      fixes: [{ title: 'unify', data: { main }, safety: 'confirm', edits }],
    });
  },
});
