// Part of date/age: 1996年入职，今年是他的第20个汛期: what comes once a year, counted, against the year it began.
import { numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { type AgeContext, report } from './age-messages.ts';
import { kinOf } from './age-world.ts';
import { tells } from './story-years-data.ts';

/** What comes once a year. */
const yearly = /^个(?:汛期|防汛季|春运|春节|除夕|中秋|国庆|端午|元宵|教师节|护士节|医师节|记者节|秋收|春耕|双抢|麦收|茶季|开学季|毕业季|高考季?|冬天|夏天|春天|秋天|寒冬|冬季|夏季|防火期|年头|采茶季|割胶季|捕捞季|开渔季?|生日|年关|大年夜|年夜|供暖季|采暖季)/;
const whose = /(?:今年|这|如今)[^，。；]{0,10}(?:是|迎来|已是|度过|值守)[^，。；]{0,12}$|(?:从[教医警军艺业]|执教|任教|行医|入行|坚守|驻[村岛守]|扎根|守[岛山桥湖林])的?$/;
const begins = '入职 参加工作 进厂 进站 入伍 入行 参军 当上 当起 接手 接过 上岗 分配 分到 调到 来到 毕业 拜师 任教 从教 从警 从医 值守 当 进 考入 考上 担任 守'.split(' ');
const ended = /退休|离开|调走|中断|断断续续|轮换|缺席|只有|除了|请假|病|隔年|后来|去年/;
const most = 8;
const farthest = 300;

/** Nobody but one person is named, who writes left out. */
const isOfOne = ({ facts }: AgeContext): boolean => new Set(facts.people.filter((p) => p.evidence !== 'byline').map((p) => p.name)).size === 1;

/** Reports a count that neither includes nor leaves out the first year. */
export function checkSeasons(context: AgeContext): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year;
  if (now === undefined) return;
  let read = 0;
  for (const at of occurrences(text, '第')) {
    const found = /^第(\d{1,2}|[一二三四五六七八九十]{1,3})/.exec(text.slice(at, at + 4));
    const value = found?.[1] ? numberOf(found[1]) : null;
    if (!found || value === null || value < 3 || !yearly.test(text.slice(at + found[0].length, at + found[0].length + 5)) || !whose.test(text.slice(Math.max(0, at - 28), at))) continue;
    if (++read > most) return;
    const sentence = sentenceAt(facts.sentences, at);
    if (!sentence) continue;
    const part = facts.sentences.filter((s) => s.part === sentence.part && s.start <= sentence.start && sentence.start - s.start < 160);
    const from = part[0]?.start ?? sentence.start;
    const past = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.from.year !== now && m.end <= at);
    // of a story of one person the only year may stand in another paragraph
    const near = past.filter((m) => m.start >= from);
    const years = near.length === 0 && at - (past[0]?.end ?? 0) < farthest && isOfOne(context) ? past : near;
    const [base] = years;
    if (!base || years.length !== 1 || base.to || base.from.year === null || facts.dates.some((m) => m.kind === 'decade')) continue;
    const told = text.slice(base.end, at).replace(/(?:没有?|未曾?|不曾)离开/g, '');
    const right = now - base.from.year;
    if (tells(told.split(/[，。]/, 2).join('，'), begins) === null || ended.test(told) || (near.length > 0 ? /[“”；]|年后/ : /[“”]|年后/).test(told) || kinOf(text.slice(Math.min(from, base.start), at)).length > 0 || facts.dates.some((m) => m.kind === 'civil' && m.from.year === now - value)) continue;
    if (value >= right - 1 && value <= right + 2) continue;
    const unit = yearly.exec(text.slice(at + found[0].length, at + found[0].length + 5))?.[0] ?? '';
    report(context, 'tenure', { start: at, end: at + found[0].length + unit.length }, { start: base.start, end: base.end, word: '' }, base.from.year, now, right, right + 1);
    return;
  }
}
