// Part of date/year: 债券期限五年，将于2013年8月到期, 计划2016年12月建成通车: what is still to come, in a year gone by.
import { holds } from '../../base/held.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { books, meant } from './year-aim.ts';
import { type YearContext, yearFix } from './year-messages.ts';

const willBe = /(?:将[于在]|将会?(?:持续|延续|一直|举办|展出|执行)?[到至]|(?:计划|预计|力争|有望|拟|争取|确保)[于在到至]?)$/;
const words = ['将', '计划', '预计', '力争', '有望', '拟', '争取', '确保'];
/** A plan of another time, told now. */
const ofOld = /当[年初时]|那[年时]|曾|原[定本计先]|旧|此前|早[在先]|起初|最初|一度|推迟|延期|没能|未能|如期|档案|老报|旧报|回忆|记载|历史|去年|前年|往年|上[个一]/;

/** Years before the issue's behind 将于, where the paragraph tells of no year before it and of no plan of old. */
export function checkWill(context: YearContext): void {
  const { copy: { text, parts }, facts, issue } = context;
  const now = issue.date?.year;
  if (now === undefined || !words.some((w) => holds(text, w))) return;
  for (const mention of facts.dates) {
    if (mention.kind !== 'civil' || mention.quoted || mention.to || mention.from.year === null || mention.from.year >= now || mention.from.year < now - 40 || !/^\d{4}年/.test(text.slice(mention.start, mention.start + 5))) continue;
    // 五年前的公报，写的是“力争到2025年达到245万”
    if (/“[^”\n]{0,60}$/.test(text.slice(Math.max(0, mention.start - 60), mention.start))) continue;
    if (!willBe.test(text.slice(Math.max(0, mention.start - 6), mention.start))) continue;
    const sentence = sentenceAt(facts.sentences, mention.start);
    const part = parts[mention.part];
    if (!sentence || !part || ofOld.test(text.slice(part.start, Math.min(part.end, sentence.end)))) continue;
    if (mention.from.year === now - 1 && books.test(text.slice(sentence.start, Math.min(sentence.end, mention.end + 60)))) continue;
    if (facts.dates.some((m) => m !== mention && m.kind === 'civil' && m.from.year !== null && m.from.year < now && m.start >= part.start && m.start < mention.start)) continue;
    const right = ahead(mention.from.year, now);
    context.report({ message: 'aim', data: { now, words: text.slice(mention.start, mention.end) }, span: mention, fixes: right === null ? [] : [yearFix(text, mention, right)] });
  }
}

/** The year ahead that the last two digits exchanged make, or the one other tens digit does; null where none or two do. */
function ahead(year: number, now: number): number | null {
  const turned = Math.floor(year / 100) * 100 + (year % 10) * 10 + (Math.floor(year / 10) % 10);
  if (turned >= now && turned <= now + 12) return turned;
  const [only, more] = meant(year, now);
  return only !== undefined && more === undefined ? only : null;
}
