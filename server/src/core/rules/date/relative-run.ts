// Part of date/relative: 上月9日…并入电网…。并网三天来: the time that has run since an act, told in another sentence, against the act's day.
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DayRange } from '../../facts/dates/mention.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { Story } from '../../syntax/model.ts';
import { anchorOf, rangeIso, type RelativeContext } from './relative-messages.ts';

/** 并网三天来, 开业半个月来, 投用一周以来; the act's two characters stand before the count. */
const run = /([\u4e00-\u9fff]{2})(?:后|以来)?的?(?:这|短短|仅仅?|才|不到|刚刚?)?(?:(半)个月|(\d{1,3}|[一二两三四五六七八九十]{1,3})(多)?(天|周|个?星期|个(多)?月))(?:以?来|里|间)(?=[，、的运共已就累接服办吸惠每有平客生日一])/g;
const acts = /并网|开业|开馆|开园|开放|开通|投用|投运|投产|启用|上线|通车|通航|通水|通气|通电|运行|运营|试运|入驻|开市|开街|开诊|开张|营业|首发|首航|开行|上岗|挂牌|揭牌|成立|实施|施行|复航|复工|复课|开学|开播|上映|开展|开售|开考|开赛|开镰|封闭|围挡|停航/;
/** Another one of the kind, or another day of it. */
const another = /[二三四五六2-6]号|二期|第[二三四]|另[一外]|再次|又|重新|恢复|全面|正式|试|新增|扩|全线|全部|老(?![年人街城镇字家])|去年|上次|首期|其余/;
const unitDays: Readonly<Record<string, number>> = { 天: 1, 周: 7, 个星期: 7, 星期: 7, 个月: 30.4, 个多月: 30.4 };
const most = 12;

/** Runs of days and weeks whose act the story dates once, on a day that cannot be meant, and that no other day of the story suits. */
export function checkRun(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  const { dates, sentences } = context.facts(story);
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.days !== null && m.grain !== 'vague' && m.grain !== 'year');
  let read = 0;
  for (const sentence of sentences) for (const found of runsIn(text, sentence)) {
    const start = sentence.start + found.index;
    const act = found[1] ?? '';
    const unit = found[2] ? 15 : (unitDays[found[5] ?? ''] ?? 0);
    const count = found[2] ? 1 : numberOf(found[3] ?? '');
    if (!acts.test(act) || count === null || unit === 0 || days.some((m) => m.start >= sentence.start && m.end <= sentence.end)) continue;
    if (++read > most) return;
    const high = (count + (found[4] || found[6] ? 1 : 0)) * unit;
    const fits = ({ first, last }: DayRange, today: number): boolean => today - last <= high * 1.6 + 3 && today - first >= count * unit * 0.6 - 3;
    const told = days.filter((m) => m.grain === 'day' && !m.to && !m.quoted && !m.recurring && m.end <= start && m.start >= start - 300 && tells(text, m, act));
    const [base] = told;
    if (told.length !== 1 || !base?.days || base.today === null || base.days.last >= base.today || (base.from.month === null && base.from.monthShift === null && base.from.dayShift === null && base.from.weekShift === null)) continue;
    const today = base.today;
    // 去年9月8日启用。启用一周以来, in September: date/year-turn's
    if (base.from.yearShift === -1 && Math.abs(today - base.days.first - 365 - count * unit) <= 2) continue;
    if (days.some((m) => [m.days, ...m.others].some((d) => d !== null && d.first <= today && fits(d, today)))) continue;
    const subject = text.slice(Math.max(sentence.start, start - 16), start);
    // 早市开业五天来, of a market opened long before
    const named = /[\u4e00-\u9fff]{2}$/.exec(subject)?.[0];
    if (named && !/^(?:自从|自打|他说|她说)$/.test(named) && !text.slice(Math.max(text.lastIndexOf('。', base.start), text.lastIndexOf('\n', base.start)) + 1, base.end).concat(/^[^。\n]*/.exec(text.slice(base.end, base.end + 60))?.[0] ?? '').includes(named)) continue;
    if (another.test(subject) || (!(named ?? '').includes('新') && /新[\u4e00-\u9fff]{1,5}$/.test(subject)) || another.test(/^[^。\n]*/.exec(text.slice(base.end, base.end + 24))?.[0] ?? '')) continue;
    const at = { start, end: start + found[0].length };
    const words = text.slice(at.start, at.end);
    context.report({
      message: 'since', data: { words, printed: text.slice(base.start, base.end), meant: rangeText(base.days), meantIso: rangeIso(base.days), days: today - base.days.last }, span: context.at(story, at), severity: 'warning',
      related: [{ message: 'other', data: { words: text.slice(base.start, base.end) }, span: context.at(story, base) }, ...anchorOf(context, story, base)],
    });
  }
}

function runsIn(text: string, { start, end }: Sentence): readonly RegExpExecArray[] {
  const here = text.slice(start, Math.min(end, start + 400));
  return /[天周月期](?:以?来|里|间)/.test(here) ? matchesOf(here, run) : [];
}

/** The act stands in the date's sentence, behind it: 并网, or 并入电网 for it. */
function tells(text: string, { end }: CivilMention, act: string): boolean {
  const behind = /^[^。；\n]*/.exec(text.slice(end, end + 60))?.[0] ?? '';
  const at = behind.indexOf(act.charAt(0));
  return behind.includes(act) || (at >= 0 && behind.slice(at + 1, at + 4).includes(act.charAt(1)));
}
