// Part of date/order: 网络投票于8月20日截止，…评委会根据最终得票，在8月12日评出: what rests on the votes, the entries or the names handed in is not there before these are closed.
import { holds } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { OrderContext } from './order-messages.ts';

/** What is closed on the day: its name before or behind it. */
const kinds: readonly { readonly what: RegExp; readonly outcome: RegExp }[] = [
  { what: /投票/, outcome: /评出|选出|产生|揭晓|出炉|公布了?[^，。；]{0,6}(?:结果|名单|最终)|决出|当选|颁[奖发]|授牌|上榜/ },
  { what: /报名/, outcome: /抽签|摇号|录取|录用|笔试|面试|公布(?:了)?[^，。；]{0,8}(?:入围|录取|名单|分组)|揭晓|开考|决出|评出|选出/ },
  { what: /征稿|征集|投稿|申报|征文/, outcome: /评出|选出|揭晓|评选出|公布(?:了)?[^，。；]{0,8}(?:获奖|入围|入选|名单|结果)|颁奖|出炉/ },
];
const shutBehind = /^(?:\d{1,2}[时点]|[上下]午|晚|24时|零时|当天|正式){0,2}(?:结束|停止|截止|截稿|关闭|收官|止(?![咳血痛步于]))/;
const shutBefore = /(?:截[至止](?:到|至|于|时间|日期)?[为是：]?|(?:持续|进行|延续)[到至]|[到至])$/;
/** More than one round, place or prize, and dates that were changed. */
const several = /初[评选赛审]|复[评选赛审]|第[一二三四五六七八九]|首批|[二三四]批|去年|上届|上一届|往届|往年|延[长期]|推迟|提前|顺延|原定|原计划|改[为至到期]|分别|[两三四]轮|线下投票|专家[评投]票?.{0,6}另|补报|追加|先|试|预|将|计划|拟|预计|定于|届时/;
const reach = 160;
const within = 45;

/** Pairs of a closing day and the earlier day of its outcome. */
export function checkOutcome(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  if (civil.length < 2 || civil.length > 20 || !(holds(text, '投票') || holds(text, '报名') || holds(text, '征') || holds(text, '投稿') || holds(text, '申报'))) return;
  const days = civil.filter((m) => m.grain === 'day' && m.from.month !== null && m.from.day !== null && !m.to && !m.list && !m.recurring && !m.quoted);
  for (const shut of days) {
    const lead = (text.slice(Math.max(0, shut.start - 24), shut.start).split(/[。；！？\n]/).at(-1) ?? '');
    const tail = /^[^，。；\n]*/.exec(text.slice(shut.end, shut.end + 16))?.[0] ?? '';
    const kind = kinds.find(({ what }) => what.test(lead.split('，').at(-1) ?? '') || what.test(tail));
    if (!kind || !(shutBehind.test(tail) || shutBefore.test(lead))) continue;
    const own = lead.split('，').at(-1) ?? '';
    for (const done of days) {
      if (done === shut || done.start < shut.end || done.start - shut.end > reach) continue;
      const [closed, out] = [nominalDays(shut), nominalDays(done)];
      const back = closed && out ? closed.first - out.first : 0;
      if (back <= 0 || back > within) continue;
      const words = /^[^。；\n]*/.exec(text.slice(done.end, done.end + 36))?.[0] ?? '';
      const clause = (text.slice(Math.max(shut.end, done.start - 60), done.start).split(/[。；\n]/).at(-1) ?? '');
      if (!kind.outcome.test(/^，?[^，]*(?:，[^，]*)?/.exec(words)?.[0] ?? '') || /[前后]$|^(?:起|前|后)/.test(words.slice(0, 1)) || several.test(own + text.slice(shut.end, done.end) + words) || /另|其他|上[周月]/.test(clause)) continue;
      // a third day that may be the true one is between them
      context.report({
        message: 'acts', severity: 'warning',
        data: { later: kind.outcome.exec(words)?.[0] ?? '', earlier: `${kind.what.exec(own + tail)?.[0] ?? ''}截止`, laterDate: text.slice(done.start, done.end), earlierDate: text.slice(shut.start, shut.end) },
        span: { start: done.start, end: done.end }, related: [{ message: 'other', data: { words: text.slice(shut.start, shut.end) }, span: { start: shut.start, end: shut.end } }],
      });
      return;
    }
  }
}
