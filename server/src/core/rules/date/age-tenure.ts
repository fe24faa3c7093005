// Part of date/age: years of service against the year they began.
import type { Span } from '../../base/span.ts';
import { countBefore } from '../../facts/dates/counts.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { type DatedAct, datedActs } from '../../facts/dates/years.ts';
import { isSlip } from './slip.ts';
import type { Tenure } from './age-data.ts';
import { type AgeContext, mostBirths, report } from './age-messages.ts';

const relatives = /儿子|女儿|孙|儿媳|女婿|弟|妹|哥|姐|侄|父母|双亲|爸|妈|父亲|母亲|邻居|朋友|同事|徒弟|也$/;

const ownHead = /^[“‘]?(?:[他她](?:自己)?)?(?:也|都|就|已经?|今年|如今|现在|说是|是个|是|有了?|有着|拥有|，){0,4}$/;
const ownTail = /^(?:的(?:人|[他她])(?:了|啦)?[，。！”]|[了啦]?[，。！”])/;

const takenUp = /^[“]?(?:这位|这名|这个)(?:有着?|已有|已经有|拥有)?$/;
const takenTail = /^的[\u4e00-\u9fff]{0,5}?(?:老?教师|老师|先生|校长|民警|警察|交警|村医|医生|护士|大夫|法官|老党员|党员|老兵|军人|司机|师傅|工人|船长|邮递员|乡邮员|匠人|艺人)/;

/** ”同事们这样说她: who speaks speaks of the other. */
const ofHer = /^[^”\n]{0,60}”[^。”\n]{1,16}(?:说起?|夸|夸赞|称赞|评价|形容|谈起|提起|佩服)[他她]/;

const ownWords = /(?:^|[，。])[他她][^，。“：]{0,12}(?:写道|写着|写下|说|感慨|回忆|坦言|总结)：?“(?:我)?$/;

/** “40年教龄的人了，…”, 她已有40年教龄。: a sentence that begins with the years and names nobody else. */
function isOwn(text: string, from: number, start: number, end: number): boolean {
  // “…教室里。”这位有着23年教龄的语文老师说
  const close = text.lastIndexOf('”', start);
  if (close > from && start - close <= 12 && takenUp.test(text.slice(close + 1, start))) return takenTail.test(text.slice(end, end + 12));
  if (text.charAt(from) === '“' && !ofHer.test(text.slice(end, end + 90))) return false;
  // 这位有着15年教龄的老师…: taken up by it; 奖牌上写着“从教33年，…”
  if (takenUp.test(text.slice(Math.max(from, start - 12), start)) && start - from <= 12) return takenTail.test(text.slice(end, end + 12));
  if (/(?:写着|印着|刻着|题着|绣着|上书)[：，]?“$/.test(text.slice(Math.max(from, start - 6), start))) return /^[，。”]/.test(text.slice(end, end + 1));
  // 她在感言里写道：“工龄二十年，我还是…: what somebody writes of himself
  if (ownWords.test(text.slice(Math.max(from, start - 24), start)) && /^[，。]?我(?!们)/.test(text.slice(end, end + 3))) return true;
  return start - from <= 14 && ownHead.test(text.slice(from, start)) && ownTail.test(text.slice(end, end + 6));
}

/** 38年党龄, 教龄已有27年, 从警28年 against 1978年入党 in the same sentence or the ones beside it. */
export function checkTenure(context: AgeContext, { unit, start, ended, crosses, closes }: Tenure): void {
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
    // 结婚60年以上的17对
    if (!count || !sentence || count.value < 1 || text.startsWith('以上', at + 1)) continue;
    const index = sentenceIndex(facts.sentences, sentence.start);
    const window = facts.sentences.slice(Math.max(0, index - 2), index + 3).filter((s) => s.part === sentence.part);
    if (ended && window.some((s) => ended.test(text.slice(s.start, s.end)))) continue;
    const beside = starts.filter((b) => window.some((s) => b.start >= s.start && b.end <= s.end));
    // told in another paragraph: ten years' difference is a slip, three may be another couple's
    const far = (crosses || isOwn(text, sentence.start, found.index, found.index + found[0].length) || (starts[0] !== undefined && isSaidByHim(context, starts[0], sentence.start, { start: found.index, end: found.index + found[0].length }))) && beside.length === 0 && starts.length === 1 && count.low === count.high && !facts.dates.some((d) => d.kind === 'civil' && d.from.year !== null && d.from.year !== now && d.start > (starts[0]?.end ?? 0) && d.end < found.index) && starts.every((b) => b.end < found.index && isSlip(count.value, now - b.year, 1));
    const near = far ? starts : beside;
    // another year of the paragraph begins it: 2006年调到客运窗口…窗口工龄二十年
    if (facts.dates.some((d) => d.kind === 'civil' && d.from.year !== null && d.part === sentence.part && Math.abs(now - d.from.year - count.value) <= 1)) continue;
    const fits = (b: DatedAct): boolean => count.high >= now - b.year - 1 && count.low <= now - b.year + 1;
    const [base] = near;
    // 他的儿子也结婚30年了
    if (crosses && near.some((b) => b.start < sentence.start || b.start >= sentence.end) && relatives.test(text.slice(Math.max(sentence.start, found.index - 30), found.index))) continue;
    if (near.length !== 1 || !base || fits(base)) continue;
    if (hasEnded(text, base, { start: found.index, end: found.index + found[0].length }, closes, sentence.end)) {
      // 1955年参加工作，1993年退休，从教28年: the years up to the end, in one sentence
      const close = datedActs(text, facts.dates, closes).filter((b) => b.start >= sentence.start && b.end <= sentence.end);
      const [last] = close;
      const off = Math.abs((last?.year ?? 0) - base.year - count.value);
      if (last && close.length === 1 && base.start >= sentence.start && base.end <= last.start && last.end <= found.index && count.low === count.high && off > 1 && off % 10 === 0 && found.index - base.start < farthest) report(context, 'tenure', { start: Math.min(found.index, count.start), end: Math.max(found.index + found[0].length, count.end) }, base, base.year, last.year, last.year - base.year, last.year - base.year);
      continue;
    }
    report(context, 'tenure', { start: Math.min(found.index, count.start), end: Math.max(found.index + found[0].length, count.end) }, base, base.year, now, now - base.year, now - base.year);
  }
}

/** 1955年参加工作，1993年退休，从教38年; 退休教师…: the years end before today, in the sentence of the beginning, of the count or between. */
function hasEnded(text: string, base: DatedAct, count: Span, closes: RegExp, limit: number): boolean {
  const [first, last] = base.start < count.start ? [base, count] : [count, base];
  const before = text.slice(Math.max(0, first.start - farthest), first.start).split(/[。\n]/).at(-1) ?? '';
  return /一直[干做教开当守]到(?!今|现在|如今)|停产|下岗|买断|解散|关张|倒闭/.test(text.slice(first.start, Math.min(limit, last.end))) || closes.test(before + text.slice(first.start, Math.min(limit, last.end + farthest)));
}

/** No word farther than this ends the years. */
const farthest = 60;

/** ”他笑着说, ”关鹤鸣说: the speaker of the quotation, in the same line. */
const saidBy = /^[^”\n]{0,80}”(?:对此，|说[起到]这[里些]，|谈起[^，。\n]{1,8}，)?([他她]|[\u4e00-\u9fff]{2,4}?)(?:自己|老人|老师)?(?:[\u4e00-\u9fff]{0,4}[着地])?(?:这样|如此|常|总|告诉记者|对记者|对自己|自豪地|笑)?[说道讲]/;
/** Somebody else who may be speaking. */
const another = /同事|搭档|徒弟|师[傅父]|老伴|妻子|丈夫|爱人|儿子|女儿|父亲|母亲|孙|朋友|邻居|校长|院长|所长|主任|队长|同学|战友|哥|弟|姐|妹|另一|记者问/;

/** 关鹤鸣1994年走上讲台…“教龄22年，我最得意的…”他笑着说: he of whom the beginning is told, nobody else being named on the way. */
function isSaidByHim({ copy: { text }, facts }: AgeContext, base: DatedAct, from: number, at: Span): boolean {
  if (text.charAt(from) !== '“' || at.start - from > 14 || at.start < base.end || at.start - base.end > 300 || !ownHead.test(text.slice(from, at.start).replace(/^“(?:我|俺|咱)(?!们)/, '“')) || !ownTail.test(text.slice(at.end, at.end + 6))) return false;
  const speaker = saidBy.exec(text.slice(at.end, at.end + 110))?.[1];
  if (!speaker || another.test(text.slice(base.end, from))) return false;
  const line = sentenceAt(facts.sentences, base.start);
  const told = line ? facts.people.filter((p) => p.start >= line.start && p.start < at.start && !p.titles.some((t) => /记者|通讯员/.test(t.base))) : [];
  const [him] = told;
  // a sentence that opens with the name, of nobody else in sight
  const name = him?.name ?? (line ? /^(?:[^）]{1,20}）)?([\u4e00-\u9fff]{2,3})$/.exec(text.slice(line.start, Math.min(base.start, line.start + 26)))?.[1] : undefined);
  if (!line || !name || (him && him.start > line.end) || told.some((p) => p.name !== name)) return false;
  return /[他她]/.test(speaker) || speaker === name;
}
