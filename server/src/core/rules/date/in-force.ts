// Part of date/year-turn and date/after-issue: 自明年1月1日起施行。施行一周以来，…: what is dated ahead and told as running.
import { civilDate } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';

const beginning = /^(?:零时|0时|凌晨|上午|下午|，|起|开始|正式|将|全面|在全[省市县区国]|在我[省市县区]|全[省市县区]){0,4}(施行|实施|执行|推行|实行|启用|试行|生效|投用|投入使用|运行|运营|试运营|营业|开馆|开业|开园|上线|开通|通车|开诊|推出)/;
/** 明年1月1日起，《…管理办法》正式施行: the rule's name stands between. */
const named = /^(?:起|开始)?，?(?:新修订的|新的|修订后的|我[省市县区]|[\u4e00-\u9fff]{2,6}(?:出台|制定)的)?《[^》\n]{2,40}》(?:[（(][^（）()\n]{0,20}[）)])?(?:将|已|在[\u4e00-\u9fff]{2,5})?(?:起|开始|正式|全面){0,2}(施行|实施|执行|推行|实行|试行|生效)/;
/** 一周来，…查纠2100余起: the run at the head of a sentence. */
const runHead = /^[^。\n]{0,60}。(?:施行|实施|执行)?(?:(?:这)?(\d{1,2}|半|[一二两三四五六七八九十]{1,2})(?:多)?个?(天|周|星期|月)(?:以来|来|里|间|过去))，[^。\n]{0,40}[\d了已]/;

/** Behind the act: how long it has been so; or its first day or week. */
const elapsed = /^(?:了|的|后的?)?(?:整整|已有?|已经|近|才|仅|刚好?|短短|不到|不足)?(?:(\d{1,3}|半|[一二两三四五六七八九十]{1,3})(?:多|余|来)?个?(多)?(天|日|周|星期|月)(?:多|余)?(?:以来|来|里|间|过去|，|后，)|(至今|以来，)|(的?(?:首日|首周|首月|头[一两三]天|第一[天周])))/;
/** An older one of the kind, or another place's. */
const old = /旧|原|老|现行|暂行|试点|上一|此前|以前|之前|国家|外地|邻|其他|同类|类似|去年|前年|20\d\d/;
const open = /将|要(?!求|点)|会(?=[有在对由])|可(?!再生|支配)|预计|计划|拟|届时|力争|确保/;
const window = 180;
const unitDays: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 月: 30 };

/** Where the paragraph tells, behind a date to come on which something begins, how long that has run; null where it does not. `back`: years by which the date may be too late, 0 where that is not known. */
export function runsAlready(text: string, mention: CivilMention, back: 0 | 1): Span | null {
  const { days, today, quoted, end } = mention;
  const ahead = days !== null && today !== null && !quoted && days.first > today;
  const own = ahead ? beginning.exec(text.slice(end, end + 28))?.[1] : undefined;
  const titled = ahead && own === undefined ? named.exec(text.slice(end, end + 80)) : null;
  const act = own ?? titled?.[1];
  if (!act || !days || today === null) return null;
  const stretch = text.slice(end, end + window).split('\n', 1)[0] ?? '';
  const limit = end + stretch.length;
  const behind = titled ? end + titled[0].length : end + stretch.indexOf(act) + act.length;
  const head = back === 1 ? runHead.exec(text.slice(behind, behind + 140).split('\n', 1)[0] ?? '') : null;
  if (head && !open.test(head[0]) && !old.test(text.slice(end, behind + head[0].length).replace(/《[^《》\n]{0,60}》/g, ''))) {
    const count = head[1] === '半' ? 0.5 : numberOf(head[1] ?? '');
    const run = (count ?? 0) * (unitDays[head[2] ?? ''] ?? 1);
    const since = today - days.first + daysBetween(days.first);
    if (since >= 0 && since <= 200 && Math.abs(since - run) <= Math.max(3, run * 0.5)) {
      const start = behind + head[0].indexOf('。') + 1;
      return { start, end: text.indexOf('，', start) };
    }
  }
  for (let next = stretch.indexOf(act, stretch.indexOf(act) + act.length); next >= 0; next = stretch.indexOf(act, next + act.length)) {
    const at = end + next;
    const told = elapsed.exec(text.slice(at + act.length, at + act.length + 14));
    const lead = /[^，。；：！？“”]{0,60}$/.exec(text.slice(Math.max(end, at - 12), at))?.[0] ?? '';
    if (!told || lead.length > 8 || old.test(lead)) continue;
    const tail = text.slice(at, Math.min(limit, at + 60));
    const sentence = /^[^。！？\n]*/.exec(tail)?.[0] ?? '';
    if (open.test(sentence) || !/[了已\d]/.test(sentence.slice(act.length + told[0].length))) continue;
    const count = told[1] === '半' ? 0.5 : told[1] ? numberOf(told[1]) : null;
    const run = count === null || !told[3] ? null : count * (unitDays[told[3]] ?? 1);
    // 自7月1日起施行。施行11个月来, in June: last year's day; without a count it may be
    if (back === 0 && (run === null ? !told[5] : Math.abs(today - days.first + daysBetween(days.first) - run) <= Math.max(45, run * 0.3))) continue;
    // 明年1月1日 meant as this year's must lie as far back as is told
    const since = back === 1 ? today - days.first + daysBetween(days.first) : null;
    if (since !== null && (since < 0 || since > 200 || (run !== null && Math.abs(since - run) > Math.max(3, run * 0.5)))) continue;
    return { start: at, end: at + act.length + told[0].replace(/，$/, '').length };
  }
  return null;
}

/** Days from the same date a year before. */
function daysBetween(day: number): number {
  const { year, month } = civilDate(day);
  const leap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  return leap(month > 2 ? year : year - 1) ? 366 : 365;
}
