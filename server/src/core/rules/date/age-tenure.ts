// Part of date/age: years of service against the year they began.
import { countBefore } from '../../facts/dates/counts.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { type DatedAct, datedActs } from '../../facts/dates/years.ts';
import { isSlip } from './slip.ts';
import type { Tenure } from './age-data.ts';
import { type AgeContext, mostBirths, report } from './age-messages.ts';

const relatives = /儿子|女儿|孙|儿媳|女婿|弟|妹|哥|姐|侄|父母|双亲|爸|妈|父亲|母亲|邻居|朋友|同事|徒弟|也$/;

const ownHead = /^[“‘]?(?:[他她](?:自己)?)?(?:也|都|就|已经?|今年|如今|现在|说是|是个|是|有了?|有着|拥有|，){0,4}$/;
const ownTail = /^(?:的(?:人|[他她])(?:了|啦)?[，。！”]|[了啦]?[，。！”])/;

/** ”同事们这样说她: who speaks speaks of the other. */
const ofHer = /^[^”\n]{0,60}”[^。”\n]{1,16}(?:说起?|夸|夸赞|称赞|评价|形容|谈起|提起|佩服)[他她]/;

/** “40年教龄的人了，…”, 她已有40年教龄。: a sentence that begins with the years and names nobody else. */
function isOwn(text: string, from: number, start: number, end: number): boolean {
  if (text.charAt(from) === '“' && !ofHer.test(text.slice(end, end + 90))) return false;
  return start - from <= 14 && ownHead.test(text.slice(from, start)) && ownTail.test(text.slice(end, end + 6));
}

/** 38年党龄, 教龄已有27年, 从警28年 against 1978年入党 in the same sentence or the ones beside it. */
export function checkTenure(context: AgeContext, { unit, start, ended, crosses }: Tenure): void {
  const { text } = context.copy;
  const { issue, facts } = context;
  if (!issue.date) return;
  const now = issue.date.year;
  const starts = datedActs(text, facts.dates, start, crosses ? 22 : undefined);
  if (starts.length === 0 || starts.length > mostBirths) return;
  for (const found of text.matchAll(unit)) {
    const at = found.index + found[0].lastIndexOf('年');
    const count = countBefore(text, at);
    const sentence = sentenceAt(facts.sentences, found.index);
    if (!count || !sentence || count.value < 1) continue;
    const index = sentenceIndex(facts.sentences, sentence.start);
    const window = facts.sentences.slice(Math.max(0, index - 2), index + 3).filter((s) => s.part === sentence.part);
    if (ended && window.some((s) => ended.test(text.slice(s.start, s.end)))) continue;
    const beside = starts.filter((b) => window.some((s) => b.start >= s.start && b.end <= s.end));
    // told in another paragraph: ten years' difference is a slip, three may be another couple's
    const far = (crosses || isOwn(text, sentence.start, found.index, found.index + found[0].length)) && beside.length === 0 && starts.length === 1 && count.low === count.high && starts.every((b) => b.end < found.index && isSlip(count.value, now - b.year, 1));
    const near = far ? starts : beside;
    const fits = (b: DatedAct): boolean => count.high >= now - b.year - 1 && count.low <= now - b.year + 1;
    const [base] = near;
    // 他的儿子也结婚30年了
    if (crosses && near.some((b) => b.start < sentence.start || b.start >= sentence.end) && relatives.test(text.slice(Math.max(sentence.start, found.index - 30), found.index))) continue;
    if (near.length !== 1 || !base || fits(base)) continue;
    report(context, 'tenure', { start: Math.min(found.index, count.start), end: Math.max(found.index + found[0].length, count.end) }, base, base.year, now, now - base.year, now - base.year);
  }
}
