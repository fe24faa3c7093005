// Part of date/order: the one beginning and the one end of a work that a story tells, paragraphs apart: 2024年3月破土 … 2023年9月竣工那天.
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { OrderContext } from './order-messages.ts';

const begins = /^[^，。；\d]{0,6}(破土|动工|开工|奠基|始建)/;
const ends = /^[^，。；\d]{0,6}(竣工|完工|落成|建成|通车)/;
const anyBegin = /破土|动工|开工|奠基|始建/g;
const anyEnd = /竣工|完工|落成|建成|通车/g;
/** More than one work, or more than one piece of it. */
const several = /[一二三首]期|另一|其中|分别|[东西南北]段|标段|改造|重建|扩建|翻修|重修|复建|老[桥路馆]|旧[桥路馆]|原[桥路馆]/;

/** Reports an end that lies before its beginning, where every such word of the story is one of the two. */
export function checkFarActs({ copy: { text }, report }: OrderContext, dates: readonly CivilMention[], told: ReadonlySet<number>): void {
  const dated = dates.filter((m) => m.from.year !== null && !m.to && !m.quoted);
  const first = dated.filter((m) => begins.test(text.slice(m.end, m.end + 10)));
  const last = dated.filter((m) => ends.test(text.slice(m.end, m.end + 10)));
  const [a, b] = [first[0], last[0]];
  if (!a || !b || first.length > 1 || last.length > 1 || a.part === b.part || told.has(a.start) || told.has(b.start) || several.test(text)) return;
  if ((text.match(anyBegin) ?? []).length > 1 || (text.match(anyEnd) ?? []).length > 1) return;
  const month = (m: CivilMention): number => (m.from.year ?? 0) * 12 + (m.from.month ?? (m === a ? 1 : 12));
  if (month(b) >= month(a)) return;
  const word = (m: CivilMention, pattern: RegExp): string => pattern.exec(text.slice(m.end, m.end + 10))?.[1] ?? '';
  const [earlier, later] = [word(a, begins), word(b, ends)];
  const end = (m: CivilMention, w: string): number => text.indexOf(w, m.end) + w.length;
  const words = (m: CivilMention): string => text.slice(m.start, m.end);
  report({
    message: 'acts', data: { later, earlier, laterDate: words(b), earlierDate: words(a) }, span: { start: b.start, end: end(b, later) },
    related: [{ message: 'other', data: { words: text.slice(a.start, end(a, earlier)) }, span: { start: a.start, end: end(a, earlier) } }],
  });
}
