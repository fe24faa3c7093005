// Part of date/age: 金婚, 钻石婚 against the year of the wedding.
import { occurrences } from '../../facts/dates/counts.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { datedActs } from '../../facts/dates/years.ts';
import { type AgeContext, report } from './age-messages.ts';

/** Years of marriage and their names (newspaper usage); 白金婚 is said of the 70th and of the 75th year. */
const names: readonly (readonly [string, number])[] = [['红宝石', 40], ['蓝宝石', 45], ['绿宝石', 55], ['珍珠', 30], ['珊瑚', 35], ['钻石', 60], ['银', 25], ['金', 50]];
const wedding = /结婚|成婚|结为夫妻|领证|喜结连理|婚礼|成亲|拜堂|完婚|喜事|喜酒|嫁/;
const now = /今年|如今|现在|已|迎来|步入|进入|庆祝|昨天|日前|近日|上周|本月|这个月|正值|恰逢/;
const others = /[一二两三四五六七八九十\d]对|儿子|女儿|父母|双亲|爷爷|奶奶|去年|前年|当年|那年/;

/** The story's one wedding and the name given to this year's anniversary. */
export function checkWedding(context: AgeContext): void {
  const { copy: { text }, facts, issue } = context;
  if (!issue.date) return;
  for (const at of occurrences(text, '婚')) {
    const named = names.find(([name]) => text.startsWith(name, at - name.length));
    // 白金婚, 五金婚庆
    if (!named || /[白铂五合黄]/.test(text.charAt(at - named[0].length - 1)) || /^(?:姻|礼堂|纱|庆公司|老人|夫[妻妇]们)/.test(text.slice(at + 1, at + 5))) continue;
    const sentence = sentenceAt(facts.sentences, at);
    const start = at - named[0].length;
    const lead = sentence ? text.slice(Math.max(sentence.start, start - 40), start) : '';
    // 为辖区的12对金婚夫妻补拍婚纱照，谭月英和骆广田就在其中: the two the story tells of are one of many
    const amongMany = /[一二两三四五六七八九十\d]对$/.test(lead) && /^夫[妻妇][^。\n]{0,30}，[^，。；]{2,14}(?:就在其中|便是其中一对|是其中一对)/.test(text.slice(at + 1, at + 60));
    if (!now.test(lead) || (!amongMany && others.test(lead.slice(-24)))) continue;
    const weddings = datedActs(text, facts.dates, wedding, 22);
    const [base] = weddings;
    // 2021年，两人迎来金婚: the year of the feast
    if (base && facts.dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.from.year !== base.year && m.from.year !== issue.date?.year && m.end <= start && start - m.end < 40)) continue;
    const years = base ? issue.date.year - base.year : 0;
    if (!base || new Set(weddings.map((w) => w.year)).size !== 1 || Math.abs(years - named[1]) <= 1) continue;
    report(context, 'tenure', { start, end: at + 1 }, base, base.year, issue.date.year, years, years);
  }
}
