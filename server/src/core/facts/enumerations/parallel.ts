// Points told in clauses of one build behind a colon: 用四个转变概括…：…从…到…，…从…到…，…从…到….
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** What may be told in clauses of one build. */
const points = /^(?:重大|明显|新|大|显著|可喜|根本|关键|主要|基本|突出|鲜明|具体|实)?(?:的)?(?:转变|变化|转换|转型|跨越|转向|改变|变|方面|举措|做法|措施|特点|亮点|关键|抓手|维度|环节|难题|原则|要求|建议|坚持|理念|法宝|诀窍|办法|经验|体会|原因|理由|好处|优势|短板|问题|动作|提升|突破|升级|字|招|步|问|点|条|句话|诀|法|心得|窍门|秘诀|规矩|约定|承诺|目标|任务|愿望|期待)/;
/** How the clauses may be built; each clause has it. */
const builds: readonly RegExp[] = [/[从由][^，；]{1,14}(?:到|向|变|转|走)[^，；]{1,}/, /把[^，；]{1,12}(?:变|当|做|建|种|搬|送|开|办|放|用|写|留|交)/, /让[^，；]{2,}/, /^以[^，；]{1,8}(?:促|带|换|兴|养|强|育|聚|治)/, /不(?:再|只|仅|光)/, /^(?:靠|凭|用|比|查|看|问|送|改|学|讲|守|抓|建|补|引|育|晒|评|管|减|增|加|扩|降|提|优|强|拓|防|控)[^，；]/];
/** Farthest, in characters, that the colon stands behind the number. */
const reach = 26;

/** Numbers of points against the clauses of one build behind them. */
export function parallelPoints({ text, parts }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const count of phrases) {
    if (count.value < 2 || count.value > 9 || !'个项条大种点招步问句'.includes(count.unit || '个') || parts[count.part]?.kind === 'headline') continue;
    const behind = text.slice(count.numeral.end + count.unit.length, count.numeral.end + count.unit.length + 6);
    if (!points.test(count.noun) && !points.test(behind) && count.unit === '个') continue;
    if (/[前第每另其上下]$/.test(text.slice(count.start - 1, count.start))) continue;
    const gap = /^[^。；！？：\n]*：“?/.exec(text.slice(count.numeral.end, count.numeral.end + reach))?.[0];
    const from = gap === undefined ? -1 : count.numeral.end + gap.length;
    if (from < 0 || phrases.some((p) => p.start > count.numeral.end && p.start < from)) continue;
    const end = clauseEnd(text, from);
    const words = text.slice(from, end);
    const items = cut(text, from, end, words.includes('；') ? '；' : '，');
    if (items.length < 3 || Math.abs(items.length - count.value) > 2 || /等$|包括|例如|比如|其中|[一二三四]是|首先|第一/.test(words)) continue;
    const build = builds.find((b) => items.every((s) => b.test(text.slice(s.start, s.end))));
    if (!build || (builds.indexOf(build) === builds.length - 1 && new Set(items.map((s) => text[s.start])).size > 1 && items.some((s) => s.end - s.start > 9))) continue;
    // the next sentence may go on
    if (build.test(text.slice(end + 1, end + 40).split(/[，。；\n]/, 1)[0] ?? '')) continue;
    found.push({ start: from, end, count, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return found;
}

function clauseEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 240 && !'。！？\n”'.includes(text[at] ?? '\n')) at++;
  return at;
}
