// A share said in other words than the figures it follows from: 184名学生里，有138名的父母在外打工 … 超过八成的孩子是留守儿童.
import type { StoryText } from '../../syntax/model.ts';
import { charSet, has } from '../../base/char-set.ts';
import { cues } from './cues.ts';
import { sameThing } from './heads.ts';
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { shareCue } from './share-words.ts';
import { shareOf } from './shares.ts';
import { firstClause, lastClause, type Figure, type Row } from './rows.ts';

/** How many sentences with figures the two may be apart. */
const reach = 8;
/** 中, 里, 其中, 有, 已 between a whole and its part. */
const partCue = cues.cue('中里有已');

interface Pair {
  readonly whole: Figure;
  readonly part: Figure;
  /** What is said of the part. */
  readonly words: string;
}

interface Said {
  readonly words: string;
  /** 留校的学生占: the words stand before the share. */
  readonly taken: boolean;
}

/** Shares without a part of their own in the sentence, against the one part of a whole near by of which the same is said; `shares` are those judged already. */
export function readToldShares({ text, parts }: StoryText, rows: readonly Row[], shares: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    for (const share of row.figures) {
      if (share.q.kind !== 'percent' || shares.some((s) => s.claim.start === share.q.start)) continue;
      const said = predicateOf(share, row);
      if (said === null) continue;
      const ahead = parts[row.sentence.part]?.kind === 'headline';
      const near = ahead ? rows.slice(i + 1, i + 1 + reach) : rows.slice(Math.max(0, i - reach), i);
      const pairs = near.flatMap((r) => pairsOf(r)).filter((p) => alike(said, p));
      const [pair] = pairs;
      if (pair && pairs.length === 1) found.push(shareOf(text, pair.part, pair.whole, share));
    }
  });
  return found;
}

/** First characters of 的, 以上, 多 and of the nouns behind a share. */
const openers = '的以多家居村学同孩农人职员企老住业商游旅乘观读顾参受考报青用车店门病患党';

/** What is said of those the share is of: 是留守儿童 of 超过八成的孩子是留守儿童, 留校 of 留校的学生占八成; null where the words are others, or there is a figure to reckon from. */
function predicateOf(share: Figure, row: Row): Said | null {
  // most shares end here: no 占 before, no noun behind
  if (!(share.cues & shareCue) && !openers.includes(share.after.charAt(0) || '，')) return null;
  if (row.figures.some((f) => f !== share && f.q.start < share.q.start && (f.q.kind === 'count' || f.q.kind === 'measure') && f.q.dimension !== 'time')) return null;
  const clause = lastClause(share.before).replace(/^[“‘]/, '');
  const behind = /^(?:以上|多)?的?([\p{Script=Han}]{2,22})/u.exec(share.after)?.[1] ?? '';
  const rate = /^(?:如今|目前|现在|眼下)?([\p{Script=Han}]{2,16}?)(?:所占)?的?(?:比例|占比|比重)(?:已经?|就|也)?(?:达到?|为|是|有|升到|升至)?$/u.exec(clause)?.[1];
  if (rate !== undefined && !/[不没未无比增降提升减涨跌]|其他|其余/.test(rate)) return { words: rate, taken: true };
  if (/[不没未无]|其他|其余|剩|比|增|降|提|升|减|涨|跌|省|让利|优惠/.test(clause + behind)) return null;
  const taken = /^([\p{Script=Han}]{2,16})占(?:到|了|比|据)?[^，。；占]{0,6}$/u.exec(clause)?.[1];
  if (taken !== undefined) return { words: taken, taken: true };
  const open = /^(?:有|已有|足足|约|近|超过|全[校村镇班社区厂院]|这里|我们|其实|如今|目前|现在)?$/.test(clause);
  return open && behind !== '' ? { words: behind, taken: false } : null;
}

/** Words that name the members of a whole whatever it counts. */
const generic = /^(?:家庭|居民|村民|学生|同学|孩子|农户|人家|职工|员工|企业|老人|住户|业主|商户|人)/;

/** A whole with the figure of some of it, in one sentence. */
function pairsOf(row: Row): Pair[] {
  const found: Pair[] = [];
  if (!(row.cues & partCue)) return found;
  for (const part of row.figures) {
    const whole = row.figures.slice(0, part.index).filter((f) => f.q.dimension !== 'time' && f.q.unit !== '岁').at(-1);
    if (!whole || part.q.kind !== 'count' || !sameThing(whole.q, part.q) || baseValue(part.q) >= baseValue(whole.q) || whole.q.approximator !== 'exact' || part.q.approximator !== 'exact') continue;
    // 150名护理员，35岁以下的有63人: an age is no figure of its own
    const lead = row.text.slice(Math.max(0, whole.q.end - row.sentence.start), Math.max(0, part.q.start - row.sentence.start));
    // bounded: sixteen characters
    if (!/(?:其中[^，。；]{0,12}|(?:[中里]，?|，)(?:[^，。；]{0,6}(?:已|有|为|是|的)|[^，。；]{2,8}的[^，。；]{1,3}|已经?|[^，。；]{0,4}))$/.test(lead.slice(-16)) || !/(?:共|总|全|有|现有|住着|拥有)[^，。；]{0,10}$|^$/.test(lastClause(whole.before))) continue;
    found.push({ whole, part, words: lastClause(lead) + firstClause(part.after) });
  }
  return found;
}

const idle = charSet('的了在将已被均都和与及是有为于从这那其个名也又还就可用里中下户人们一家学生孩子村民居');

/** Two characters in common that say something, or words that mean the same. */
function alike(told: Said, { whole, words }: Pair): boolean {
  if (/[不没未无]/.test(words)) return false;
  const noun = firstClause(whole.after).slice(0, 6) || whole.q.head.slice(-2);
  // 超过八成的住校生: of those who live there, not of all
  const subject = told.taken ? '' : (generic.exec(told.words)?.[0] ?? (noun.length >= 2 && told.words.startsWith(noun.slice(0, 1)) ? told.words.slice(0, 2) : null));
  if (subject === null) return false;
  const said = told.words.slice(subject.length);
  for (let i = 0; i + 2 <= said.length; i++) {
    const two = said.slice(i, i + 2);
    if (!has(idle, said.charCodeAt(i)) && !has(idle, said.charCodeAt(i + 1)) && words.includes(two) && !noun.includes(two)) return true;
  }
  return synonyms.some(([a, b]) => (a.test(said) && b.test(words)) || (b.test(said) && a.test(words)));
}

const synonyms: readonly (readonly [RegExp, RegExp])[] = [
  [/青年|年轻/, /(?:30|35|40|三十|三十五|四十)岁以下|[“]?[90]0后/], [/老年|高龄/, /(?:60|65|70|80|六十|六十五|七十|八十)岁以上/],
  [/留守/, /(?:父母|爸妈|爹妈|爹娘|双亲)[^，。；]{0,6}(?:打工|务工|在外|外出|外地)/], [/空巢|独居/, /子女[^，。；]{0,6}(?:在外|外地|不在)/], [/外地/, /外来|外省/], [/本地/, /本村|本县|本镇/],
];
