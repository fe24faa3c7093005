// Part of date/event-conflict: 新楼…2024年3月6日开工建设 … “大事记” with 2024年3月16日，主体工程开工: an act that the story tells once and its chronicle has once, on two days.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { deedWords, otherDeed } from '../../facts/dates/deeds-data.ts';
import { headings } from '../../syntax/reading.ts';
import type { StoryText } from '../../syntax/model.ts';
import { shareName } from './subjects.ts';
import type { ToldTwice } from './told-twice.ts';

/** What stands over a chronicle. */
const annals = /大事记|[编纪]年|年[表谱]|时间[线轴]|时间表|进程|历程|足迹|里程碑|回[放眸望顾]|轨迹|进度|节点|简史|沿革/;
/** Acts that a chronicle tells in a word or two. */
const acts = deedWords.filter(([act]) => ['开工', '合龙', '封顶', '落成', '通车', '通航', '投产', '启用', '开业', '试营业', '开馆', '开园', '上线', '揭牌', '签约', '首航', '下水', '开庭', '宣判', '点火', '开标'].includes(act)).map(([act, words]) => ({ act, words: new RegExp(words), given: new RegExp(`(?:${words})(?:建设|时间|日期)?[于在是为]$`) }));
/** A later stage or part of the thing. */
const part = /二期|三期|附属|配套|连接线|引桥|支线|分馆|分院|桩基|试验段|先导段|[一二三四五六七八九\d]号[楼塔墩桥]|标段|首[栋幢座]|左幅|右幅/;
/** Entries of a chronicle; two are none yet. */
const fewest = 3;
const farApart = 31;

/** The one pair of days of an act of the story and of its chronicle. */
export function annalsDay({ text, parts }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  const body = parts.findIndex((p) => p.kind === 'paragraph');
  const head = parts.findIndex((p, i) => i > body && headings.has(p.kind) && annals.test(text.slice(p.start, p.end)));
  if (body < 0 || head < 0) return [];
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.day !== null && m.from.month !== null && !m.to && !m.list && !m.quoted && !m.recurring);
  const entries = days.filter((m) => m.part > head && m.start === parts[m.part]?.start);
  if (entries.length < fewest) return [];
  const title = text.slice(parts[head]?.start, parts[head]?.end);
  const told = days.filter((m) => m.part < head && !headings.has(parts[m.part]?.kind ?? 'paragraph'));
  for (const { act, words, given } of acts) {
    const [two, more] = entries.filter((m) => words.test(lineOf(text, m)));
    const [one, other] = told.filter((m) => words.test(behind(text, m)) || given.test(text.slice(Math.max(0, m.start - 12), m.start)));
    if (!one || !two || more || other) continue;
    const [a, b] = [nominalDays(one), nominalDays(two)];
    const [here, there] = [around(text, one), lineOf(text, two)];
    if (!a || !b || a.first === b.first || Math.abs(a.first - b.first) > farApart || otherDeed.test(here.replace(/第[一二三四五六七八九十\d]+届/g, '')) || otherDeed.test(there) || part.test(here + there)) continue;
    // the day of the chronicle is told in the story too: of two things
    if (told.some((m) => nominalDays(m)?.first === b.first) || entries.some((m) => nominalDays(m)?.first === a.first)) continue;
    const name = title.replace(annals, '');
    if (name.length > 1 && !shareName(name, text.slice(0, parts[head]?.start))) continue;
    return [{ one, two, name: act }];
  }
  return [];
}

/** The words of an entry. */
const lineOf = (text: string, { end }: CivilMention): string => /^[^\n]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '';
/** The clause right behind a day, and the next where that is short: 2024年3月6日开工建设; 10月28日，联检楼启用. */
const behind = (text: string, { end }: CivilMention): string => /^(?:[上下]午)?，?[^，。；\n]{0,16}/.exec(text.slice(end, end + 20))?.[0] ?? '';
const around = (text: string, m: CivilMention): string => (text.slice(Math.max(0, m.start - 30), m.start).split(/[。！？\n]/).at(-1) ?? '') + (/^[^。！？\n]{0,30}/.exec(text.slice(m.end, m.end + 30))?.[0] ?? '');
