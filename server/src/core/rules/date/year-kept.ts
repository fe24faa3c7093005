// Part of date/year: “这台水轮机转了58年”…从建站起用到今年的: years at work of a thing that has been in use since the story's one beginning.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { countBefore } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { isSlip } from './slip.ts';
import { bodyBegins, tells, workBegins } from './story-years-data.ts';
import type { YearContext } from './year-messages.ts';

/** 从建站起用到今年, 自通车那天起一直走到现在. */
const kept = /[从自打]([\u4e00-\u9fff]{2,6}?)(?:的?那[天年一][天年]?)?(?:起|开始|算起|以来|后)，?(?:就|便)?(?:一直)?[\u4e00-\u9fff]{0,3}?(?:[用转走开干守站跑亮响烧流办唱传住]|沿用|使用|运转|运行|服役|工作|坚持)(?:到(?:了)?(?:今[年天]|现在|如今|眼下)|至今)/g;
/** 转了58年, 整整用了46年. */
const years = /[\u4e00-\u9fff]了(?:整整|足足|已有|快)?(\d{1,3}|[一二三四五六七八九十]{1,4})年(?![前后级代来多轻])/g;
const begins = [...bodyBegins.strong, ...workBegins.strong];
const turned = /停[用办航产运转]|换成|更换为|重建|搬迁|中断|恢复|重新|报废|退役后|替下|换的|换来|后来|第二台|新[装置买]的|后来才|买来时|二手/;

/** Compares; `free`: not found otherwise. */
export function checkKept(context: YearContext, free: (s: Span) => boolean): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year;
  if (now === undefined || !/到(?:了)?(?:今|现|如|眼)|至今/.test(text) || !(holds(text, '从') || holds(text, '自') || holds(text, '打'))) return;
  const past = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.from.year !== now);
  const [base] = past;
  const year = base?.from.year ?? now;
  if (!base || base.to || year >= now || past.some((m) => m.from.year !== year) || facts.dates.some((m) => m.kind === 'decade')) return;
  const own = text.slice(Math.max(0, base.start - 8), base.start).split(/[。，；\n]/).at(-1) + (/^[^，。；\n]{0,16}/.exec(text.slice(base.end, base.end + 16))?.[0] ?? '');
  for (const found of matchesOf(text, kept).slice(0, 4)) {
    const act = found[1] ?? '';
    // the beginning of which the year tells, by the same word
    if (tells(act, begins) === null || !(own.includes(act.slice(0, 2)) || [bodyBegins.strong, workBegins.strong].some((kind) => tells(act, kind) !== null && tells(own, kind) !== null))) continue;
    const [from, to] = [text.lastIndexOf('\n', found.index) + 1, text.indexOf('\n', found.index)];
    const line = text.slice(from, to < 0 ? text.length : to);
    if (turned.test(line)) continue;
    for (const stated of matchesOf(line, years).slice(0, 4)) {
      const at = from + stated.index + stated[0].length - 1;
      const count = countBefore(text, at);
      if (!count || count.low !== count.high || Math.abs(at - found.index) > 80 || /[我他她]/.test(stated[0])) continue;
      const right = now - year;
      const span = { start: count.start, end: at + 1 };
      if (Math.abs(right - count.value) <= 1 || !isSlip(count.value, right, 1) || !free(span)) continue;
      const printed = text.slice(span.start, span.end);
      context.report({
        message: 'standing', data: { base: year, now, right, printed }, span, severity: 'warning',
        related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
        fixes: /^\d+年$/.test(printed) ? [{ title: 'to', data: { to: `${right}年` }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }] : [],
      });
    }
  }
}
