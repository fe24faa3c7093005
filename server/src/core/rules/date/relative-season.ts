// Part of date/relative: 前年春天，她盘下这间铺子 … 从2023年春天开张算起: what began in one season of two years.
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { Story } from '../../syntax/model.ts';
import { type RelativeContext, reportRetold } from './relative-messages.ts';

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
