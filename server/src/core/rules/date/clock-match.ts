// Part of date/clock: 甲组打成25∶22，乙组打成19∶17: scores of a match where no word of their sentence says 局 or 比分.
import type { Span } from '../../base/span.ts';

const played = /(?:(?:[打战踢踏下杀扳追拼追逼僵咬赢输胜负败平领拿夺轰])(?:成|到|至|了|下|出|以)?|以|[一二三四五六七八九]比|比分)(?:[为是到至了])?$/;
const won = /^(?:的?(?:优势|劣势|悬殊)|[小大险惜完]?[胜负败赢输平](?!利[日周])|击|力[克压挫擒]|战[胜平]|逆转|淘汰|拿下|取[得胜]|夺|领先|落后|轻取|横扫|反超|收|告[负捷]|获)/;
const match = /(?:决赛|预赛|小组赛|循环赛|淘汰赛|对抗赛|友谊赛|球赛|篮球|排球|气排|羽毛球|乒乓|网球|手球|橄榄球|主队|客队|[男女]队|[甲乙丙丁红蓝黄白]队|[甲乙丙丁男女]组|[男女混][单双])/;
const hours = /(?:开[始赛打战球]|鸣哨|哨|至|到|—|[前后]|起|止|时|晚|早|午|日|点)$/;

/** Whether 25∶22 at the span is a score: what is done with it says so, or a score stands beside it in a sentence about matches. */
export function isScore(text: string, { start, end }: Span, sentence: string): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  if (played.test(before) || won.test(text.slice(end, end + 4))) return true;
  return match.test(sentence) && !hours.test(before) && !/^(?:开|起|前|后|正式|准时|截|入|至|到|—|～)/.test(text.slice(end, end + 2));
}
