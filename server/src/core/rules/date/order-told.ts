// Part of date/order: 开张之前，社区先在2025年8月办了…, where the story has dated the opening: before and after an act that is told with its day.
import { wordsRound } from '../../base/round.ts';
import { actsIn } from '../../facts/dates/acts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { OrderContext } from './order-messages.ts';
import { shareName } from './subjects.ts';

/** 开张之前, 在投用前, 开工后: the act and the side of it; up to where a date may follow. */
const sides = /(?:^|[，。；：“\n\u3000])(?:就在|早在|在|而|也就是|赶在)?([\u4e00-\u9fff]{0,6}?)([\u4e00-\u9fff]{2,4}?)(?:的)?(?:(之前|以前|前夕|前)|(之后|以后|后))，?(?:[\u4e00-\u9fff]{0,10}?)(?:于|在|从|自|早在|，)?$/;
/** A wish, a plan or another one of the kind says nothing. */
const open = /二期|三期|重新|再次|再度|又|第二|另|新店|分店|分校|分馆|每次|每年|老店|搬迁后|改造后|扩建|翻新/;
const window = 32;

/** Dates led by 之前 or 之后 of an act whose own date stands earlier in the paragraph. */
export function checkTold(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  civil.forEach((mention, i) => {
    if (i === 0 || mention.grain === 'vague' || !mention.days || mention.to || mention.recurring) return;
    const previous = civil[i - 1];
    const from = Math.max(mention.start - window, previous?.end ?? 0);
    const lead = text.slice(from, mention.start);
    if (!/[前后]/.test(lead)) return;
    const found = sides.exec(lead);
    const act = found?.[2] ? actsIn(found[2]).at(-1) : undefined;
    // 开张前半年 counts from the act
    if (!found?.[2] || !act || act.at + act.word.length !== found[2].length) return;
    const base = toldEarlier(text, civil, i, act.word, act.act);
    if (!base?.days || !mention.days || open.test(text.slice(base.start, mention.end))) return;
    // 游泳馆开馆。图书馆开馆前: another one's
    const named = (found[1] ?? '') + found[2].slice(0, act.at);
    if (named.length > 1 && !shareName(named, sentenceOf(text, base))) return;
    const wrong = found[3] ? mention.days.first > base.days.last : mention.days.last < base.days.first;
    if (!wrong) return;
    const start = from + found.index + found[0].indexOf(found[2]);
    context.report({
      message: 'told', data: { side: found[3] ? '之前' : '之后', act: act.word, base: text.slice(base.start, base.end), date: rangeText(base.days), words: text.slice(mention.start, mention.end) },
      span: { start: Math.max(start, from), end: mention.end },
      related: [{ message: 'other', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    });
  });
}

/** Two dozen characters to either side, not beyond the sentence. */
const sentenceOf = (text: string, m: CivilMention): string => wordsRound(text, m, '。；\n', 24, 24);

/** The only date of the paragraph before it that the same act follows or leads. */
function toldEarlier(text: string, civil: readonly CivilMention[], index: number, word: string, act: string): CivilMention | null {
  const mention = civil[index];
  const found: CivilMention[] = [];
  for (let k = index - 1; k >= Math.max(0, index - 6); k--) {
    const base = civil[k];
    if (!base || base.part !== mention?.part) break;
    if (base.grain === 'vague' || base.to || !base.days || base.recurring) continue;
    const behind = /^，?[^，。；\n]*/.exec(text.slice(base.end, base.end + 22))?.[0] ?? '';
    const before = text.slice(Math.max(0, base.start - 8), base.start);
    const acts = actsIn(behind);
    if (acts.some((a) => a.act === act && !/^[前后]|^[之以][前后]/.test(behind.slice(a.at + a.word.length))) || new RegExp(`${word}(?:于|在|时间是|，|（)$`).test(before)) found.push(base);
  }
  const [base] = found;
  // without years two dates must be close enough for one year
  if (!base?.days || found.length !== 1 || !mention?.days) return null;
  const dated = (m: CivilMention): boolean => m.from.year !== null || m.from.yearShift !== null || m.from.dayShift !== null;
  return dated(base) === dated(mention) && (dated(base) || Math.abs(base.days.first - mention.days.first) <= 100) ? base : null;
}
