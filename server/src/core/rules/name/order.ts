// name/order: leaders listed in one order in one place of the issue and in another order elsewhere.
import type { Span } from '../../base/span.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule } from '../define.ts';
import { type Roster, rostersOf } from './rosters.ts';
import { statedTwice } from './stated-order.ts';
import { unsorted } from './stroke-order.ts';

interface Placed extends Roster {
  readonly story: Story;
  readonly span: Span;
}

const mostRosters = 200;

export default defineIssueRule({
  id: 'name/order',
  severity: 'information',
  fixable: true,
  needs: ['people', 'sentences'],
  source: '新闻报道惯例：一期之内领导同志排名次序一致',
  messages: {
    order: { zh: '领导排名“{here}”与另一处“{there}”次序不同，请核对', en: 'Leaders are listed “{here}” here and “{there}” elsewhere' },
    strokes: { zh: '不合姓氏笔画顺序：“{a}”{x}画，“{b}”{y}画', en: 'Not by strokes: “{a}” has {x}, “{b}” {y}' },
    other: { zh: '此处为“{there}”', en: 'Here “{there}”' },
    stated: { zh: '同一次序前后不一：此处“{here}”，另一处“{there}”', en: 'One order told twice: “{here}” here, “{there}” elsewhere' },
    follow: { zh: '改为“{order}”', en: 'Change to “{order}”' },
  },
  check({ tree, facts, at, report }) {
    const all: Placed[] = [];
    for (const story of tree.stories) {
      if (story.copy.role !== 'article' || all.length >= mostRosters) continue;
      for (const { span, list, sorted, first, second } of unsorted(story.copy.text)) {
        report({ message: 'strokes', data: { a: first.name, x: first.strokes, b: second.name, y: second.strokes }, span: at(story, span), fixes: [{ title: 'follow', data: { order: sorted }, safety: 'confirm', edits: [{ span: at(story, list), newText: sorted }] }] });
      }
      const twice = statedTwice(story.copy.text);
      if (twice) {
        const [there, here] = twice.map((l) => l.names.join('、'));
        const data = { here: here ?? '', there: there ?? '' };
        report({ message: 'stated', data, span: at(story, twice[1]), severity: 'warning', related: [{ message: 'other', data, span: at(story, twice[0]) }], fixes: [{ title: 'follow', data: { order: data.there }, safety: 'confirm', edits: [{ span: at(story, twice[1]), newText: data.there }] }] });
      }
      const own = facts(story);
      for (const roster of rostersOf(story.copy, () => own.people, () => own.sentences)) all.push({ ...roster, story, span: at(story, roster) });
    }
    if (all.length < 2) return;
    const told = new Set<Placed>();
    for (const [first, later] of inversions(all)) {
      if (told.has(later) || told.has(first)) continue;
      told.add(later);
      const common = new Set(first.names.filter((n) => later.names.includes(n)));
      const order = (r: Roster): string => r.names.filter((n) => common.has(n)).join('、');
      const queue = first.names.filter((n) => common.has(n));
      const plain = later.members.every((m) => m.bare);
      report({
        message: 'order',
        data: { here: order(later), there: order(first) },
        span: later.span,
        related: [{ message: 'other', data: { there: order(first) }, span: first.span }],
        fixes: plain ? [{ title: 'follow', data: { order: order(first) }, safety: 'confirm', edits: later.members.filter((m) => common.has(m.name)).map((m, i) => ({ span: at(later.story, m), newText: queue[i] ?? m.name })) }] : [],
      });
    }
  },
});

/** Pairs of rosters that put the same leaders in different orders, each later one with the first it contradicts. */
function inversions(all: readonly Placed[]): [Placed, Placed][] {
  const byName = new Map<string, Placed[]>();
  const found: [Placed, Placed][] = [];
  for (const later of all) {
    const earlier = new Set(later.names.flatMap((n) => byName.get(n) ?? []));
    for (const first of earlier) {
      const common = first.names.filter((n) => later.names.includes(n));
      if (common.length < 2 || !(first.leaders || later.leaders)) continue;
      if (!(first.leaders && later.leaders) && common.length < 3 && !first.head && !later.head) continue;
      const other = later.names.filter((n) => common.includes(n));
      if (common.some((n, i) => n !== other[i])) {
        found.push([first, later]);
        break;
      }
    }
    for (const n of later.names) byName.set(n, [...(byName.get(n) ?? []), later]);
  }
  return found;
}
