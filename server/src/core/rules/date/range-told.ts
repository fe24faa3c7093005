// Part of date/order: 封闭期定为5月18日至6月6日 … 东岸一共封闭15天: the days of what one clause gives a first and a last day, told by its own word in another.
import { clauseBefore } from '../../base/round.ts';
import { matchesOf } from '../../base/matches.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { OrderContext } from './order-messages.ts';

const count = /(\d{1,3})天(?![前后内多余]|[之以][前后内]|左右|上下)/g;
/** What is closed, shown, taught or open for a while: the word that both clauses have. */
const deed = /封闭|封路|停[水电气航运业产暖]|闭[馆园]|休渔|禁渔|展出|展览|展期|布展|公示|培训|集训|军训|报名|征集|检修|维修|维护|大修|管制|限行|假期|放假|开放|试营|预售|集中|隔离|比赛|巡演|演出|会期|工期|赛期|施工|训练|采伐|拍摄/g;
/** 一共封闭, 封闭时间为: nothing but words of lasting stands between it and the count. */
const lasting = new RegExp(`(?:一共|总共|共|为期|持续|连续)?(?:${deed.source})(?:时间|期限?)?(?:一共|总共|共|持续|为期|长达|历时|定为|[为了是]|整整){0,3}$`);
/** A part of it, a rate, a limit. */
const partial = /其[中间]|每|最[多少长短]|至[多少]|不超过|超过|不到|不足|约|近|大约|提前|缩短|推迟|延长|再|还[有剩]|剩|实际|净|原|去年|上[次届年]|往年|平均|分[两三四]|工作日|[前后头]|另|又/;

/** Reports counts that are no length of the only range of days told of the same. */
export function checkRangeTold(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  const ranges = civil.filter((m) => m.grain === 'day' && m.to !== null && !m.list && !m.quoted && !m.recurring);
  const [range] = ranges;
  if (!range || ranges.length > 1) return;
  const days = nominalDays(range);
  const own = deedsIn(clauseBefore(text, range.start) + (/^[^，。；\n]{0,8}/.exec(text.slice(range.end, range.end + 8))?.[0] ?? ''));
  if (!days || own.length === 0) return;
  const length = days.last - days.first + 1;
  const others = civil.flatMap((m) => nominalDays(m) ?? []);
  for (const m of matchesOf(text, count).slice(0, 20)) {
    const value = Number(m[1]);
    const clause = clauseBefore(text, m.index);
    if (m.index > range.start && m.index < range.end || value < 3 || Math.abs(value - length) <= 1 || value > 2.5 * length || value * 2.5 < length || /[第\d.零]$/.test(text.slice(Math.max(0, m.index - 1), m.index)) || partial.test(clause)) continue;
    const told = lasting.exec(clause);
    if (!told || !deedsIn(told[0]).some((d) => own.includes(d))) continue;
    // another two days of the story are so far apart
    if (others.some((a) => others.some((b) => Math.abs(b.last - a.first + 1 - value) <= 1 && (a.first !== days.first || b.last !== days.last)))) continue;
    const span = { start: m.index, end: m.index + m[0].length };
    context.report({
      message: 'duration', data: { range: rangeText(days), inclusive: length, unit: '天', words: m[0] }, span,
      related: [{ message: 'other', data: { words: text.slice(range.start, range.end) }, span: { start: range.start, end: range.end } }], severity: 'warning',
    });
    return;
  }
}

const deedsIn = (words: string): string[] => words.match(deed) ?? [];
