// Parts that are larger than their whole: 48个班级中，已有52个; 86支报名 … 92支进入决赛.
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { meaning } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { isSpecific, nounsEqual, rightHead, sameThing } from './heads.ts';
import { isChange } from './sums.ts';
import { classifierOf, firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Subsets stated within a sentence, and the chosen few of a later one. */
export function readSubsets(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  for (const row of rows) if (row.figures.length > 1 && row.cues & amongCue) within(text, row, found);
  for (const row of rows) if (row.figures.length > 1 && row.cues & wholeCue) existing(text, row, found);
  chosen(text, rows, found);
  return found;
}

/** 中, 里, 内 behind the whole, 其中 before the part. */
const amongCue = cues.cue('中里内');
/** 全市, 辖区, 共有, 现有. */
const wholeCue = cues.cue('全辖共现');
/** 晋级, 入围, 获奖, 收回 … and 报名, 参赛, 发放 …. */
const chosenCue = cues.cue('进晋入闯杀挺脱胜获当通录聘收回报参申应角初海征发投');

const countable = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.dimension !== 'ratio' && q.value > 0;
const memberWord = /^(?:的)?[^，。；、：！？]{0,14}?(?:之中|当中|中|里|内)(?=[，,]|$|已|有|就|仅|只|近|超|约|我|共|的|被|率|先|大|完|实|建|还|其|评|选|产|挑|遴|筛)/;

/** 28个村，其中31个…; 15席中我区拿下16席. */
function within(text: string, row: Row, found: Statement[]): void {
  for (const whole of row.figures) {
    const part = row.figures[whole.index + 1];
    if (!part || !(part.cues & amongCue) || !countable(whole) || !countable(part) || !sameThing(whole.q, part.q)) continue;
    if (isChange(whole)) continue;
    const gap = part.before;
    const among = memberWord.test(whole.after) && gap.length <= 26 && !/[。；]/.test(gap) && !/每|平均|均/.test(gap);
    const ofWhich = /^[^。；]{0,16}其中(?:的|有|已有|就有|有近|包括)?[^，。；、]{0,8}$/.test(gap) && !/人次|次/.test(whole.q.unit);
    if (!among && !ofWhich) continue;
    if (/增加|减少|比|同比|相当于|另|外/.test(gap)) continue;
    found.push(make(text, whole.q, part.q));
  }
}

/** 辖区有28个小区，目前已有31个小区成立业委会: the same noun on both figures, the first a whole area's. */
function existing(text: string, row: Row, found: Statement[]): void {
  for (const whole of row.figures) {
    const part = row.figures[whole.index + 1];
    if (!part || !(whole.cues & wholeCue) || !countable(whole) || !countable(part) || whole.q.approximator !== 'exact' || !(nounsSame(whole.q, part.q) || (part.before === '，' && sameUnit(whole.q, part.q)))) continue;
    if (!/(?:全[国省市县区镇乡村校]|辖区|下辖|辖有|共|共有|现有|一共)(?:有|内|内有|现有)?$/.test(whole.before)) continue;
    const elliptic = part.before === '，' && rightHead(part.q) !== '' ? false : part.before === '，';
    if (!elliptic && !/^[^，。；]{0,8}，(?:目前|如今|现在|现|今年|截至目前|其中)?(?:已经|已|有|已有|就有)?$/.test(part.before.replace(/^[^，。；]{9,}，/, '，')) || !/^[^，。；]{0,12}(?:已|完成|建成|建起|成立|实现|通过|开通|用上|达到|获|贴上|挂上|装上|拿到|[^，。；]{0,3}了)/.test(part.after)) continue;
    found.push(make(text, whole.q, part.q));
  }
}

const nounsSame = (a: Quantity, b: Quantity): boolean => sameUnit(a, b) && rightHead(a) !== '' && ((isSpecific(a) && rightHead(b) === '') ||  rightHead(b).startsWith(rightHead(a)));

/** A later figure that is chosen from an earlier one of the same noun: 报名, 参赛 … 晋级, 入围. */
function chosen(text: string, rows: readonly Row[], found: Statement[]): void {
  const wholes: Figure[] = [];
  for (const row of rows) {
    if (row.cues & chosenCue) for (const figure of row.figures) {
      if (figure.q.kind !== 'count' || figure.q.approximator !== 'exact') continue;
      const around = lastClause(figure.before).slice(-14) + firstClause(figure.after).slice(0, 16);
      if (/(?:进入|晋级|入围|入选|闯入|杀入|挺进|脱颖而出|胜出|获奖|获评|当选|通过(?:了)?(?:初|预|海|选拔|面试|笔试|考核|评审|审核|测试|遴选)|录用|聘用|录取|收回|回收)/.test(around) && !/报名|参赛/.test(around)) {
        const whole = wholes.find((w) => classifierOf(w.q.unit) === classifierOf(figure.q.unit) && (nounsEqual(w.q.head, figure.q.head) || shareNoun(w, figure) || '篇幅首部支张枚册份'.includes(figure.q.unit)));
        if (whole && wholes.every((w) => w.q.value < figure.q.value || classifierOf(w.q.unit) !== classifierOf(figure.q.unit))) found.push(make(text, whole.q, figure.q));
      } else if (/(?:报名|参赛|参加|参评|申报|应征|角逐|参选|初赛|海选|收到|征集|应聘|发放|发出|投放)/.test(around) && wholes.length < 40) wholes.push(figure);
    }
  }
}

const shareNoun = (a: Figure, b: Figure): boolean => {
  const noun = (f: Figure): string => /^[^，。；、]{0,14}/.exec(f.after)?.[0] ?? '';
  const x = noun(a);
  const y = noun(b);
  for (let i = 0; i + 2 <= x.length; i++) if (y.includes(x.slice(i, i + 2))) return true;
  return false;
};

function make(text: string, whole: Quantity, part: Quantity): Statement {
  const holds = meaning(part).low <= meaning(whole).high;
  return statement('subset', [member('whole', whole), member('part', part)], {
    claim: part, holds, working: `${text.slice(part.start, part.end)}多于${text.slice(whole.start, whole.end)}`, right: null, fault: 'larger',
  });
}
