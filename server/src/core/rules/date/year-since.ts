// Part of date/year: 建成于1957年…49年来，它…; 1973年结婚…携手走过了43年: years up to today, told of what began in the one year that can be meant.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { kinOf } from './age-world.ts';
import { isSlip } from './slip.ts';
import { type StoryYears, storyYears, type ToldYear } from './story-years.ts';
import { bodyBegins, laterStages, tells, weddingBegins, workBegins } from './story-years-data.ts';
import { entering } from './tenure-data.ts';
import type { YearContext } from './year-messages.ts';

const keys = ['年来', '年间', '年里', '年过', '年如', '年下', '走过', '携手', '牵手', '相伴', '相守', '相扶', '同舟', '陪伴', '陪着', '过了', '跟了', '伴了', '守了'];
/** 49年来，: at the head of a clause. */
const opens = /(?:^|[，。；：“\n　 ])(?:这|整整|一晃|转眼|弹指|就这样|如今|足足|可这|但这|而这|，){0,3}$/;
const openTail = /^年(?:来|间|里|下来|过去|如一日)(?:[，了。]|[\u4e00-\u9fff])/;
/** 携手走过了43年. */
// bounded: the words before a count of years
const lasted = /(?:走过|携手|牵手|相伴|相守|相扶|同舟|陪伴|陪着|陪了|伴了|跟了|守了|过了)[^，。；]{0,4}?(?:走过|度过|走了|过了|了|已有?|已经|整整|足足|这|的|大半辈子，)*$/;
const lastedTail = /^年(?:[，。；！”了]|风雨|光阴|时光|岁月|的?路|的日子|春秋|寒暑)/;
/** Something ended, or began again, between the two. */
const turned = /退休|退下|去世|逝世|离开|停[办产航用业演刊运]|关[停闭张门]|撤[销并除]|拆|毁|迁|搬|中断|恢复|重[新建修开]|复[办航建刊演开]|后来|此前|之前|前身|原[名址]|改[建造名为成]|扩建|次年|第二年|再婚|离婚|调[到任往离]/;
const founded = [...bodyBegins.strong, ...workBegins.strong];
const most = 20;

/** Reports a count where no year of the story, printed or named, makes it true; `free`: not found otherwise. */
export function checkYearsSince(context: YearContext, free: (s: Span) => boolean): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year;
  if (now === undefined || !keys.some((k) => holds(text, k))) return;
  const years = storyYears(text, facts.dates, facts.sentences, now);
  if (!years || years.distinct > 4) return;
  let read = 0;
  for (const at of occurrences(text, '年')) {
    const count = /[\d一二三四五六七八九十]/.test(text.charAt(at - 1)) ? countBefore(text, at) : null;
    if (!count || count.value < 3 || count.value > 300 || count.low !== count.high) continue;
    const lead = text.slice(Math.max(0, count.start - 14), count.start);
    const opening = opens.test(lead) && openTail.test(text.slice(at, at + 5));
    if (!opening && !(lasted.test(lead) && lastedTail.test(text.slice(at, at + 3)))) continue;
    if (++read > most) return;
    if (free({ start: count.start, end: at + 1 })) judge(context, years, count, at);
  }
}

function judge(context: YearContext, years: StoryYears, count: Count, at: number): void {
  const { copy: { text }, facts } = context;
  const { now, past } = years;
  if ([-1, 0, 1].some((d) => years.explains(now - count.value + d)) || past.some((a) => past.some((b) => Math.abs(b.year - a.year - count.value) <= 1))) return;
  const sentence = sentenceAt(facts.sentences, count.start);
  const base = past.filter((p) => p.mention.end <= count.start).at(-1);
  if (!sentence || !base || base.mention.to || base.mention.quoted) return;
  const home = sentenceAt(facts.sentences, base.mention.start);
  const apart = sentenceIndex(facts.sentences, count.start) - sentenceIndex(facts.sentences, base.mention.start);
  if (!home || apart > 2 || sentence.part - home.part > 1) return;
  const right = now - base.year;
  if (!isSlip(count.value, right, 1) || (count.value < right && count.value % 10 === 0 && text.startsWith('年来', at))) return;
  const kind = kindOf(base);
  const between = text.slice(base.mention.end, count.start);
  const told = text.slice(count.start, Math.min(sentence.end, at + 26));
  if (kind === null || turned.test(between) || facts.dates.some((m) => m.kind === 'civil' && m !== base.mention && m.start >= base.mention.end && m.end <= count.start && m.grain !== 'vague' && m.from.yearShift !== 0)) return;
  if (kind === 'wedding' ? /儿子|女儿|父母|爷爷|奶奶|公婆|师徒/.test(between + told) : kinOf(between + told).some((k) => !/学生|同事|邻居|战友|队友/.test(k)) || /[“”]/.test(between)) return;
  // 剧团成立于1957年。49年来，他…: a person's own years
  if (kind === 'founding' && (/[他她我]/.test(told) || facts.people.some((p) => p.start >= base.mention.end && p.start < at + 26))) return;
  if (kind === 'entering' && (apart > 1 || /它|学校|全[村县市镇厂]|这[座条支所家]/.test(told))) return;
  const span = { start: count.start, end: at + 1 };
  const printed = text.slice(span.start, span.end);
  context.report({
    message: 'standing', data: { base: base.year, now, right, printed }, span,
    related: [{ message: 'base', data: { words: text.slice(base.mention.start, base.mention.end) }, span: { start: base.mention.start, end: base.mention.end } }],
    severity: 'warning',
    fixes: /^\d+年$/.test(printed) ? [{ title: 'to', data: { to: `${right}年` }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }] : [],
  });
}

/** What the year is told to have begun: by the words right before it with 于, or by its own clause. */
function kindOf({ before, clause }: ToldYear): 'wedding' | 'founding' | 'entering' | null {
  const own = (/[于在自]$/.test(before) ? (before.split(/[，。；]/).at(-1) ?? '') : '') + clause.slice(0, 24);
  if (tells(own, weddingBegins.strong)) return 'wedding';
  if (tells(own, laterStages.filter((w) => !entering.includes(w)))) return null;
  if (tells(own, entering)) return 'entering';
  return tells(own, founded) ? 'founding' : null;
}
