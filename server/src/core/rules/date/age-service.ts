// Part of date/age: 1991年…背着铺盖上山…如今，有着25年教龄的她: years of service of the one person of a story that do not reach from the only beginning that it dates up to now or to the only end. More of them may have begun elsewhere.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import { type AgeContext, report } from './age-messages.ts';
import { kinOf } from './age-world.ts';
import { isSlip } from './slip.ts';
import { storyYears, type ToldYear } from './story-years.ts';
import { tells } from './story-years-data.ts';
import { entering } from './tenure-data.ts';

/** Service by its name, and where a story of it takes place. */
const services: readonly (readonly [string, RegExp])[] = [['教龄', /[小中]学|学校|教室|教学点|讲台|课堂|师范|老师|教师|民办/], ['医龄', /卫生[室院所]|医院|诊所|村医|医生/], ['警龄', /派出所|公安|警/], ['工龄', /厂|车间|矿|站|班组|工人|师傅/], ['艺龄', /剧团|戏|艺|曲/], ['军龄', /部队|连队|哨所|军营|战士/]];
const begins = [...entering, '走进', '踏进', '走入', '踏上', '铺盖', '分来', '报到', '站在'];
const leaving = ['退休', '离休', '退役', '转业', '离岗', '告别讲台', '退下', '退伍'];
/** Something came between. */
const broken = /中断|返聘|停薪|改行|转行|下海|先后|后来|此前|之前|曾经?(?=[^，。]{0,6}[当任做教])|调[到往至]|辞职|重返|前后/;

/** Reports such a figure; `free`: not found otherwise. */
export function checkService(context: AgeContext, free: (s: Span) => boolean): void {
  const { copy: { text }, facts, issue } = context;
  const service = services.find(([word, place]) => holds(text, word) && place.test(text));
  if (!service || broken.test(text)) return;
  const now = issue.date?.year ?? null;
  const years = storyYears(text, facts.dates, facts.sentences, (now ?? 2100) + 1);
  if (!years || years.distinct > 2 || facts.dates.some((m) => m.kind === 'decade' || m.kind === 'plan')) return;
  const names = new Set(facts.people.filter((p) => p.evidence !== 'byline').map((p) => p.name));
  const past = [...years.past].sort((a, b) => a.year - b.year);
  const [first, last] = [past[0], past.at(-1)];
  if (!first || !last || names.size > 1 || past.some((p) => p.mention.to || p.mention.quoted)) return;
  const until = years.distinct === 1 ? (tells(text, leaving) === null ? now : null) : tells(around(last), leaving) === null ? null : last.year;
  if (until === null || tells(around(first), begins) === null) return;
  for (const at of occurrences(text, service[0])) {
    const year = text.slice(Math.max(0, at - 3), at).lastIndexOf('年');
    const end = year < 0 ? -1 : Math.max(0, at - 3) + year;
    const count = end < 0 ? null : countBefore(text, end);
    const right = until - first.year;
    if (!count || count.low !== count.high || !/^年的?老?$/.test(text.slice(end, at)) || count.value >= right || !isSlip(count.value, right, 1)) continue;
    const span = { start: count.start, end: at + service[0].length };
    if (!free(span) || kinOf(text.slice(Math.max(0, count.start - 20), span.end + 6)).length > 0 || first.mention.start > count.start) continue;
    report(context, 'tenure', span, { start: first.mention.start, end: first.mention.end, word: '' }, first.year, until, right, right);
    return;
  }
}

const around = ({ before, behind }: ToldYear): string => before + behind;
