// Part of date/year: somebody of today born, or at work, more than a long life ago (房明远1895年生于南塘镇 … 昨天收到通知), and years of a life that run backwards.
import { holds } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { isLifeBracket } from '../../facts/dates/lives.ts';
import { type YearContext, yearFix } from './year-messages.ts';

const oldest = 112;
const birth = /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生于|生在|生，)/;
const birthBefore = /(?:生于|出生于|出生在)$/;
/** Acts of our time. */
const modern = /考上大学|高考|打工|电脑|手机|网[店络上]|承包|下海|创业|合作社|外卖|快递|直播|公司|高铁|改革开放|入党|退伍|参军|进厂|中专|技校|师范|大专|本科|研究生|参加工作|村支书|村委会|分配到|招工|转业/;
const dead = /去世|逝世|病逝|辞世|离世|牺牲|享年|终年|就义|殉|诞辰|先祖|祖先|曾祖|高祖|祖父|外祖|太爷|太奶|爷爷|奶奶|祖上|先辈|前辈|故居|墓|遗|族谱|家谱|创始人|晚清|清末|光绪|民国|后人|后代|传人|烈士|生前/;

/** Reports births of the living that a slip puts a century back. */
export function checkLiving(context: YearContext): void {
  const { copy: { text, parts }, facts, issue } = context;
  for (const mention of facts.dates) if (mention.kind === 'civil' && mention.to?.year != null && mention.from.year !== null && mention.from.year > mention.to.year && mention.from.year > 1000 && isLifeBracket(text, mention)) reportBackward(context, mention);
  const now = issue.date?.year;
  if (now === undefined || text.length > 6000 || !(holds(text, '生于') || holds(text, '出生') || holds(text, '生在'))) return;
  for (const mention of facts.dates) {
    if (mention.kind !== 'civil' || mention.from.year === null || mention.to || mention.from.year > now - oldest || mention.from.year < 1800) continue;
    if (!birth.test(text.slice(mention.end, mention.end + 12)) && !birthBefore.test(text.slice(Math.max(0, mention.start - 4), mention.start))) continue;
    const sentence = sentenceAt(facts.sentences, mention.start);
    if (!sentence) continue;
    const lead = text.slice(Math.max(sentence.start, mention.start - 14), mention.start);
    const name = facts.people.filter((p) => p.start >= sentence.start && p.end <= mention.start).at(-1)?.name ?? /(?:^|[，。；“])([\u4e00-\u9fff]{2,3})(?:，[男女]，)?(?:生于|出生于)?$/.exec(lead)?.[1];
    const part = parts[sentence.part];
    const around = text.slice(Math.max(part?.start ?? 0, mention.start - 120), Math.min(part?.end ?? text.length, mention.end + 120));
    if (dead.test(around) || (name !== undefined && dead.test(text.slice(0, Math.min(text.length, 1500))))) continue;
    // 生于1897年12月，1919年5月尚不满22周岁: somebody of those days
    if (facts.dates.some((m) => m.kind === 'civil' && m !== mention && m.from.year !== null && m.from.year > (mention.from.year ?? 0) && m.from.year < now - 60 && m.start >= sentence.start && m.end <= sentence.end)) continue;
    // 1912年6月出生，今年113岁
    if ([now - mention.from.year, now - mention.from.year - 1, now - mention.from.year + 1].some((y) => text.includes(`${y}岁`)) || /百岁|高寿|长寿|寿星|老寿/.test(around)) continue;
    // he acts, or speaks, today
    const alive = name !== undefined && facts.sentences.some((s) => {
      const told = text.slice(s.start, Math.min(s.end, s.start + 200));
      return told.includes(name) && (/昨|今年|今天|现在|如今|日前|近日|正[在忙]|告诉记者|”[^。]{0,8}说|说：?“/.test(told));
    });
    if (!alive && !modern.test(around)) continue;
    const years = [1, 10, 100].map((d) => d).flatMap(() => slips(mention.from.year ?? 0, now));
    context.report({ message: 'living', data: { words: text.slice(mention.start, mention.end), years: now - mention.from.year }, span: { start: mention.start, end: mention.end }, fixes: [...new Set(years)].slice(0, 2).map((y) => yearFix(text, mention, y)) });
  }
}

/** Years of a possible life that two digits exchanged or 100 years make of it. */
function slips(year: number, now: number): number[] {
  const s = String(year);
  const found = [year + 100];
  for (let i = 1; i < 3; i++) found.push(Number(s.slice(0, i) + s.charAt(i + 1) + s.charAt(i) + s.slice(i + 2)));
  return found.filter((y) => y > now - 100 && y < now - 5);
}

/** 卓一鸣（1958—1943年）. */
function reportBackward({ copy: { text }, report }: YearContext, { start, end, from, to }: CivilMention): void {
  report({ message: 'backward', data: { words: text.slice(start, end), birth: from.year ?? 0, death: to?.year ?? 0 }, span: { start, end } });
}
