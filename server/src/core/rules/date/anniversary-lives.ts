// Part of date/anniversary: the years of a life in brackets behind a name against what is said of its birth or death: 林砚樵诞辰120周年 … 林砚樵（1916—1988年）.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { surnameLength } from '../../facts/names/lexicon.ts';
import { type AnniversaryClaim, anniversaryClaims } from './anniversary-claims.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';
import { birthBegins, deathBegins } from './story-years-data.ts';

interface Life extends Span {
  /** Up to six characters before the bracket. */
  readonly before: string;
  readonly born: number;
  /** null of somebody who lives, or where a mark stands for it. */
  readonly died: number | null;
}

const mostLives = 12;
/** （1916—1988年）, （1916年3月—1988年5月）, (1916.3～1988.5), （公元1916年至1988年）. */
const bracket = /^[（(](?:公元)?(1[5-9]\d\d|20\d\d)(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|\.\d{1,2}(?:\.\d{1,2})?)?(?:[—–\-－～~]{1,2}|至)(?:(1[5-9]\d\d|20\d\d)(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|\.\d{1,2}(?:\.\d{1,2})?)?)?[）)]/;
/** What may stand between a name and 诞辰: 先生, 同志, the bracket itself. */
const between = /(?:的|[（(][^（）()]{1,30}[）)]|先生|女士|同志|教授|院士|老师|先贤|烈士|大师|先辈|在?\d{4}年|今年|[于在]|将迎来|迎来|的?(?:诞辰|逝世|去世|辞世|牺牲|殉职|就义)){1,4}$/;
/** A stamp, a statue or a book of an earlier anniversary, and what another paper wrote. */
const ofThen = /^(?:的?(?:纪念)?(?:邮[票折封品]|[章币封册碑]|画册|文集|[塑铜雕]像|专辑|论文集|丛书|歌谱|唱片|[特专]刊|展板)|时)/;

/** Reports an anniversary that the life's own years belie; a year more or less may be counted otherwise. */
export function checkLives(context: AnniversaryContext): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year ?? null;
  if (now === null || !(holds(text, '（') || holds(text, '('))) return;
  const lives = livesOf(text);
  if (lives.length === 0) return;
  // the years of the bracket are not the year of the anniversary
  const dates = facts.dates.filter((m) => !lives.some((life) => life.start <= m.start && m.end <= life.end));
  for (const claim of anniversaryClaims(text, dates, facts.sentences, now)) {
    const ofBirth = claim.begins === birthBegins || /^的?(?:诞辰|生日)/.test(text.slice(claim.end, claim.end + 3)) || /诞辰/.test(text.slice(claim.start, claim.end + 1));
    if (!ofBirth && claim.begins !== deathBegins) continue;
    if (ofThen.test(text.slice(claim.end, claim.end + 5))) continue;
    const own = lives.filter((life) => isOf(text, life, claim) || (lives.length === 1 && life.end < claim.start && takenUp.test(leadOf(text, claim))));
    const years = new Set(own.map((life) => (ofBirth ? life.born : life.died)));
    const [life] = own;
    const [year] = years;
    if (!life || years.size !== 1 || year === undefined || year === null || year >= claim.year) continue;
    const right = claim.year - year;
    if (Math.abs(right - claim.count.value) <= 1) continue;
    const printed = text.slice(claim.count.start, claim.count.end);
    context.report({
      message: 'years', data: { base: year, word: ofBirth ? '出生' : '去世', now: claim.year, right, printed: text.slice(claim.start, claim.end) }, span: { start: claim.start, end: claim.end },
      related: [{ message: 'base', data: { words: text.slice(life.start, life.end) }, span: { start: life.start, end: life.end } }],
      fixes: /^\d+$/.test(printed) ? [{ title: 'to', data: { to: String(right) }, safety: 'confirm', edits: [{ span: claim.count, newText: String(right) }] }] : [],
    });
  }
}

function livesOf(text: string): Life[] {
  const found: Life[] = [];
  for (const mark of ['（', '(']) for (let at = text.indexOf(mark); at >= 0 && found.length < mostLives; at = text.indexOf(mark, at + 1)) {
    const said = bracket.exec(text.slice(at, at + 36));
    if (!said?.[1]) continue;
    const before = /[\u4e00-\u9fff·]{2,6}$/.exec(text.slice(Math.max(0, at - 6), at))?.[0];
    if (before) found.push({ start: at, end: at + said[0].length, before, born: Number(said[1]), died: said[2] ? Number(said[2]) : null });
  }
  return found;
}

/** 今年是他诞辰, 恰逢老人逝世: whose years the story has, where it has those of one only. */
const takenUp = /(?:^|[“是逢值为迎的])(?:[他她其]|先生|老人|老先生|大师|这位[\u4e00-\u9fff]{2,4})的?(?:诞辰|逝世|去世|辞世|牺牲)$/;
/** The clause before the claim's figure. */
const leadOf = (text: string, { start }: AnniversaryClaim): string => text.slice(Math.max(0, start - 60), start).split(/[，。；：！？\n]/).at(-1) ?? '';

/** The name before the bracket stands right before 诞辰; 林先生 and 先生 are the only one's whose years the story has. */
function isOf(text: string, { before, start, end }: Life, claim: AnniversaryClaim): boolean {
  // the bracket may stand in the claim's own words
  const lead = leadOf(text, claim);
  if (start >= claim.start - lead.length && end <= claim.start && between.test(text.slice(start, claim.start))) return true;
  let name = lead;
  for (let old = ''; name !== old; ) {
    old = name;
    name = name.replace(between, '');
  }
  let same = 0;
  while (same < before.length && same < name.length && before.at(-1 - same) === name.at(-1 - same)) same++;
  if (same >= 3) return true;
  return same === 2 && surnameLength(before, before.length - 2) === 1 && surnameLength(before, before.length - 3) !== 1;
}
