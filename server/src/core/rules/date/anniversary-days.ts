// Part of date/anniversary: 昨天，新站迎来开通运营的第100天 … 新站于5月20日开通: days counted since an opening, against the one day told of it.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { civilDate } from '../../base/calendar.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';

const acts = '开通|开业|开馆|开园|开放|开张|开街|开诊|开播|通车|通航|投用|投运|投产|启用|运营|运行|上线|复航|复工|封闭|试营业|开航|首航|入驻|挂牌';
const counted = new RegExp(`(${acts})(?:运营|运行|以来|启用|营业|至今|的|，|后){0,3}(?:迎来|满|整|已|已经|刚好|正好|恰好|走过|进入)?(?:了)?(?:(第)(\\d{2,3}|百)天|(?:满|整|刚好|正好|恰好)(\\d{2,3}|[一]?百)天)(?![前内])`, 'g');
/** Another opening of the thing. */
const other = /二期|全面|试|重新|恢复|第二|另[一外]|分站|新增|原[定计]|去年|延长/;

/** Reports the count where the story tells one day of the same act, and no other day of it makes the count true. */
export function checkDays(context: AnniversaryContext): void {
  const { copy: { text }, facts, issue } = context;
  if (!issue.date || !holds(text, '天')) return;
  const [m, more] = matchesOf(text, counted);
  const count = m ? ((m[3] ?? m[4] ?? '').endsWith('百') ? 100 : numberOf(m[3] ?? m[4] ?? '')) : null;
  const sentence = m ? sentenceAt(facts.sentences, m.index) : null;
  if (!m || more || count === null || count < 10 || !sentence) return;
  const civil = facts.dates.filter((d): d is CivilMention => d.kind === 'civil' && d.grain === 'day' && !d.to && d.days !== null);
  const days = civil.filter((d) => d.from.dayShift === null && d.from.day !== null && d.from.month !== null);
  const today = civil.find((d) => d.from.dayShift !== null && d.start >= sentence.start && d.end <= m.index && !d.quoted);
  if (!today?.days || (today.from.dayShift ?? 1) > 0) return;
  const told = days.filter((d) => !d.quoted && sameAct(text, d, m[1] ?? '') && !other.test(text.slice(Math.max(0, d.start - 12), d.end + 16)));
  const [base] = told;
  if (!base?.days || told.length > 1) return;
  const at = today.days.first;
  const right = at - base.days.first + 1;
  if (days.some((d) => d.days !== null && Math.abs(at - d.days.first + 1 - count) <= 1) || right < 10 || Math.abs(right - count) > 120) return;
  const words = m[0].slice(m[0].search(/第\d|第百|[满整刚正恰]/));
  const span = { start: m.index + m[0].length - words.length, end: m.index + m[0].length };
  const { month, day } = civilDate(base.days.first);
  context.report({
    message: 'days', data: { base: `${month}月${day}日`, right, printed: words }, span,
    related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    fixes: [],
  });
}

/** 5月20日开通: the act, in the day's own clause. */
function sameAct(text: string, { start, end }: CivilMention, act: string): boolean {
  const behind = /^[^，。；\n]{0,14}/.exec(text.slice(end, end + 14))?.[0] ?? '';
  const before = text.slice(Math.max(0, start - 8), start).split(/[，。；\n]/).at(-1) ?? '';
  return behind.includes(act) || before.includes(`${act}于`) || before.includes(`${act}时间`);
}
