// Two rates by one measure with the same digits in another magnitude: 每亩补150元 and 每亩补贴150万元; 日处理污水5万吨 and 每天5亿吨的处理能力.
import { placesDiffer, wish } from '../../facts/statements/mention-scopes.ts';
import { type Mention, mentionCues, slot } from '../../facts/statements/mentions.ts';

/** A rate says 每, 一 or 日. */
const rateCue = mentionCues.cue('每一日');

/** Whether both are reckoned by the same and what is done is told with the same word; `digits` are those both print. */
export function oneRate(a: Mention, b: Mention, digits: string): boolean {
  if (!(a.cues & rateCue) || !(b.cues & rateCue) || a.q.approximator !== b.q.approximator) return false;
  const by = reckonedBy(a);
  if (by === '' || by !== reckonedBy(b) || placesDiffer(a, b) || wish(a) !== wish(b)) return false;
  if ([a, b].some((m) => wider.test(m.clause)) || [a, b].some((m) => stages.test(m.sentence))) return false;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const word = digits.length > 1 ? 1 : 2;
  for (let i = 0; i + word <= x.length; i++) {
    const piece = x.slice(i, i + word);
    if (/^\p{Script=Han}+$/u.test(piece) && !common.test(piece) && y.includes(piece)) return true;
  }
  return false;
}

const measure = /每一?(平方米|立方米|公斤|小时|个?月|亩|户|人|名|位|家|台|棵|株|年|天|日|斤|吨|次|只|头|车|间|张|套|件|辆|度|趟|份|本|条|座|块|箱)|(?<![第之统万千百十])一(平方米|立方米|公斤|小时|个月|亩|天|斤|吨|年)|(?<![\d节假今昨明当每即周生])(日)(?=处理|供|产|加工|烘干|焚烧|抽|发电|生产|用|取|排|送|接)/g;
const same: Readonly<Record<string, string>> = { 日: '天', 名: '人', 位: '人', 个月: '月' };

/** What a figure is reckoned by, as the clause before it or a stroke behind it says; '' where it says nothing. */
const reckonedBy = slot((m: Mention): string => {
  const clause = m.lead.slice(-24).split(/[，；：。“]/).at(-1) ?? '';
  const found = [...clause.matchAll(measure)].map((w) => w[1] ?? w[2] ?? w[3] ?? '');
  const behind = /^(?:\/|每)(亩|户|人|台|月|年|天|日|吨|斤|公斤|平方米)/.exec(m.right)?.[1];
  return [...found, ...(behind === undefined ? [] : [behind])].map((w) => same[w] ?? w).sort().join('|');
});

/** The words close by, the measure left out. */
const wordsOf = slot((m: Mention): string => `${(m.lead.slice(-12).split(/[，；：。“]/).at(-1) ?? '').replace(measure, ' ')} ${m.right.slice(0, 8)}`);

/** Of more than the one the other is told of. */
const wider = /全[国省市县区]|累计|合计|共|总[共计]|其中|各(?![种类位界])|相当|折合/;
/** One thing at two times, or one after another. */
const stages = /过去|从前|当年|原来|原先|以前|起初|最初|增[至到长加]|提[高升]到|扩建|[一二三]期|如今|现在[^，。]{0,4}已/;
const common = /[的了在将已被均都和与及是有为参于从年月日天上下去今全约近一二三不个多地面大小中里来到每按给元万亿高最每能可]/;
