// Part of date/relative: 前年春天，她盘下这间铺子 … 从2023年春天开张算起: what began in one season of two years.
import { sentenceStops, wordsRound } from '../../base/round.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { Story } from '../../syntax/model.ts';
import { type RelativeContext, reportRetold } from './relative-messages.ts';
import { shareName } from './subjects.ts';

const began = /盘下|接下|接过|接手|接管|开[了起张业]|办起|回到|来到|搬[到来进]|上任|当上|租下|承包/;
const since = /^[^，。；：\n]{0,14}(?:算|说|数)?起(?=[，。])/;

/** The story's only two seasons, of one name and of years side by side: the one tells of a beginning, the other counts from it. */
export function checkSeason(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  if (!text.includes('起，')) return;
  const seasons = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'season' && m.from.stretch !== '');
  const [a, b, more] = seasons;
  if (!a || !b || more || a.from.stretch.charAt(0) !== b.from.stretch.charAt(0) || !a.days || !b.days) return;
  const [word, date] = a.from.yearShift !== null ? [a, b] : [b, a];
  if (word.from.yearShift === null || word.from.yearShift >= 0 || date.from.year === null) return;
  const gap = Math.abs(a.days.first - b.days.first);
  if (gap < 300 || gap > 430) return;
  const told = /^[^。！？\n]*/.exec(text.slice(word.end, word.end + 80))?.[0] ?? '';
  if (!began.test(told) || '从自打'.includes(text.charAt(word.start - 1) || '\n') || !'从自打'.includes(text.charAt(date.start - 1) || '\n') || !since.test(text.slice(date.end, date.end + 20))) return;
  reportRetold(context, story, word, date);
}

const toBegin = /^(?:天|季)?(?:前后|左右|初|末)?(?:将|可|正式|全面|全部|整体|就)?(启用|投用|投运|投产|通车|通航|建成|竣工|完工|封顶|开园|开馆|开学|开业|迁入|搬迁|交付|开通|落成|运营|首映|出版|上市)/;
const changed = /推迟|提前|延期|原定|原计划|改[到为在]|一期|二期|首批|第[二三]批|部分|试|分别|先后/;

/** 计划后年秋天启用 here, 到2027年秋天启用时 there, in 2026: what is to come, by a word for the year and again with the year, in the same season or month. */
export function checkSeasonAhead(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  if (!text.includes('明年') && !text.includes('后年')) return;
  const told = context.facts(story).dates.flatMap((m) => {
    const act = m.kind === 'civil' && !m.to && !m.list && m.days !== null && (m.from.stretch !== '' || m.from.month !== null) ? toBegin.exec(text.slice(m.end, m.end + 12))?.[1] : undefined;
    return m.kind === 'civil' && act !== undefined ? [{ m, act }] : [];
  });
  for (const { m: word, act } of told) {
    if ((word.from.yearShift ?? 0) <= 0 || word.quoted) continue;
    const same = told.filter((t) => t.m !== word && t.act === act);
    const [date] = same;
    if (!date || same.length > 1 || date.m.from.year === null || date.m.from.month !== word.from.month || date.m.from.stretch.charAt(0) !== word.from.stretch.charAt(0)) continue;
    const gap = Math.abs((date.m.days?.first ?? 0) - (word.days?.first ?? 0));
    if (gap < 300 || gap > 800 || changed.test(around(text, word)) || changed.test(around(text, date.m)) || !/[。；\n]/.test(text.slice(Math.min(word.end, date.m.end), Math.max(word.start, date.m.start)))) continue;
    // 学校明年秋天启用 … 医院2028年秋天启用: the names before them
    const bare = /^(?:(?:工程|项目|该项目|全线)?(?:计划|预计|力争|拟|将|有望)?)$/.test(text.slice(Math.max(0, word.start - 14), word.start).split(/[。，；）\n]/).at(-1) ?? '');
    if (!bare && !shareName(around(text, word).replace(act, '，'), around(text, date.m).replace(act, '，'))) continue;
    reportRetold(context, story, word, date.m);
    return;
  }
}

const around = (text: string, m: CivilMention): string => wordsRound(text, m, sentenceStops, 60, 24);
