// Numbers whose things are told further on, one a day or one a paragraph: 三场讲座 … 10日讲的是…，17日讲…，24日讲…，31日讲…; 编成四个小组 … 勘查组走在最前面。…立杆组和放线组….
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { phraseOf } from './phrase-of.ts';

const talk = /(?:^|[，。；：\n])((?:\d{1,2}月)?\d{1,2}日(?:晚|上午|下午)?(?:讲|放映|上演|开讲|教)(?:的是|述|授)?)(?=[^，。；\n]{2,30}[，；。])/g;
const talks = new Set(['场', '讲', '期', '课', '堂']);
const talkNoun = /^(?:公益|专题|免费|主题|系列)?(?:讲座|电影|演出|课程?|报告|分享)|^$/;

/** Talks, films and lessons: as many days that open a clause as the only number of them says. */
function talksTold({ text }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!holds(text, '日讲') && !holds(text, '日放映') && !holds(text, '日上演') && !holds(text, '日教')) return [];
  const days = matchesOf(text, talk);
  const counts = phrases.filter((p) => talks.has(p.unit) && p.value >= 2 && talkNoun.test(p.noun) && !/[每各]$/.test(text.slice(Math.max(0, p.start - 1), p.start)));
  const [count] = counts;
  const [first, last] = [days[0], days.at(-1)];
  if (!count || !first || !last || days.length < 3 || counts.some((p) => p.value !== count.value) || Math.abs(days.length - count.value) > 2 || days.length === count.value || last.index - first.index > 200) return [];
  const items = days.map((m): Span => ({ start: m.index + m[0].length - (m[1] ?? '').length, end: m.index + m[0].length }));
  return [{ start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, count, place: 'after', items, readings: [items.length], open: false, certain: true }];
}

const formed = /(?:编成|分成|分为|编为|组成|兵分)([两三四五六七八九2-9])(?:个|支)?(?:小|工作|专项|突击|抢修|作业)?(组|队)(?![长员])/g;
/** 勘查组走在最前面, 立杆组和放线组跟在后面, 最后上山的是后勤组: at the head of a clause, behind 是 or joined to another. */
const team = /(?:^|[，。；：\n、和]|的是)([\u4e00-\u9fff]{2,3}(组|队))(?=[走的和跟在则是把用，负背带最、连守也由]|最|$)/g;
const noTeam = /^(?:小|各|每|全|本|工作|专项|一|二|三|四|两|几|这|那|该|另一)[组队]|^[\u4e00-\u9fff]?[一二三四五六七八九十\d第各每全本该几][\u4e00-\u9fff]?[组队]$|工作组|专班/;

/** Teams that are formed and then told of by name, one after the other. */
function teamsTold({ text, parts }: StoryText): Enumeration[] {
  if (!holds(text, '组') && !holds(text, '队')) return [];
  const [count, more] = matchesOf(text, formed);
  if (!count || more) return [];
  const named = new Map<string, Span>();
  const from = count.index + count[0].length;
  for (const m of matchesOf(text.slice(from, from + 700), team)) {
    const name = m[1] ?? '';
    if (m[2] !== count[2] || noTeam.test(name) || named.has(name)) continue;
    const start = from + m.index + m[0].length - name.length;
    named.set(name, { start, end: start + name.length });
  }
  const items = [...named.values()];
  const value = smallNumber(count[1] ?? '');
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 3 || items.length === value || Math.abs(items.length - value) > 1) return [];
  const at = count.index + count[0].indexOf(count[1] ?? '');
  return [{ start: first.start, end: last.end, count: phraseOf({ parts }, at, count[1] ?? '', text.slice(at + 1, from)), place: 'after', items, readings: [items.length], open: false, certain: true }];
}

/** All of them, where the number is off. */
export function talksAndTeams(copy: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  return [...talksTold(copy, phrases), ...teamsTold(copy)];
}
