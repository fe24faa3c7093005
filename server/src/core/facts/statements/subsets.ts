// Parts that are larger than their whole: 48个班级中，已有52个; 报名86人 … 92人进入决赛; 这些古树里，有148株.
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { baseValue, meaning } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { rightHead, sameThing } from './heads.ts';
import { compared } from './phrases.ts';
import { isChange } from './sums.ts';
import { setApart, storySubsets } from './subset-story.ts';
import { closedSubsets } from './closed-subsets.ts';
import { nestedSubsets } from './subset-nested.ts';
import { namedSubsets } from './subset-named.ts';
import { toldSubsets } from './subset-told.ts';
import { chosenAfter, chosenBefore, elsewhere, everyOne, foundAfter, relative } from './subset-words.ts';
import { isOfOthers } from './subset-vetoes.ts';
import { classifierOf, firstClause, isRated, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Subsets stated within a sentence, and parts of a set that an earlier sentence counted. */
export function readSubsets(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  for (const row of rows) if (row.figures.length > 1) for (const made of within(text, row)) found.push(made);
  for (const made of later(text, rows)) found.push(made);
  for (const made of sortedFar(text, rows, found)) found.push(made);
  for (const { whole, part } of [...toldSubsets(rows), ...storySubsets(text, rows), ...closedSubsets(text, rows), ...namedSubsets(rows), ...nestedSubsets(text, rows)]) if (!found.some((s) => s.claim.start === part.start) && !laterStage.test(text.slice(Math.max(0, part.start - 10), part.start))) found.push(make(text, whole, part));
  return found.filter((s) => s.holds || !isOfOthers(text, s, rows));
}

const countable = ({ q }: Figure): boolean => q.unit !== '大' && q.unit !== '版' && q.unit !== '点' && q.unit !== '点钟' && q.unit !== '' && (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.dimension !== 'ratio' && q.value > 0;

/** 365天中，优良天数: days out of days. */
const ofDays = ({ q, after }: Figure): boolean => q.unit === '天' && q.value > 1 && /^(?:当中|之中|中|里头?)(?=，|有|优|晴|雨|达)/.test(after);

/** 亩均投入7500元，其中省级补助6000万元: a mean is no whole. */
const isMean = ({ before }: Figure): boolean => /[亩人户日月年家村]均|平均|每/.test(lastClause(before));

/** 60公斤的麻袋里，云南的用70公斤的: the size of a vessel, no set. */
const vessel = /^的?[^，。；、：]{0,6}[袋箱桶罐瓶盒缸池仓库笼筐篮车船舱锅盆壶坛窖柜包捆托盘槽井塔炉屋房间厅棚](?:子)?[中里内]/;

const memberWord = /^(?:的)?[^，。；、：！？]{0,14}?(?:之中|当中|中|里|内)(?=[，,]|$|已|有|就|仅|只|近|超|约|我|共|的|被|率|先|大|完|实|建|还|其|评|选|产|挑|遴|筛)/;

/** 藏书八万册，仅线装古籍一项就有十二万册: one kind alone of what the clause before counts. */
function oneAlone(text: string, row: Row, known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const part of row.figures) {
    const whole = row.figures[part.index - 1];
    if (!whole || !sameUnit(whole.q, part.q) || !countable(whole) || part.q.approximator !== 'exact' || whole.q.approximator !== 'exact' || baseValue(part.q) <= baseValue(whole.q) || known.some((s) => s.claim.start === part.q.start)) continue;
    if (!/^[^，。；]{0,8}，(?:仅|光|单|其中仅|单是|光是|仅仅)[^，。；]{2,12}?(?:一[项类种个家]|这[一]?[项类种])?就(?:有|达|占了?)$/.test(part.before) || /[增多涨]|新|累计|去年|每/.test(lastClause(whole.before))) continue;
    found.push(make(text, whole.q, part.q));
  }
  return found;
}

/** 94家中，评为“优”的有31家，“良”的有101家: any of those a set is sorted into, not the first alone. */
function sortedOut(text: string, row: Row, known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const whole of row.figures) {
    if (!countable(whole) || whole.q.approximator !== 'exact' || whole.q.kind !== 'count' || !/^[\p{Script=Han}]{0,6}(?:之中|当中|中|里)，/u.test(whole.after) || /[每均]/.test(lastClause(whole.before))) continue;
    for (const part of row.figures.slice(whole.index + 2)) {
      if (!sameUnit(whole.q, part.q) || part.q.approximator !== 'exact' || baseValue(part.q) <= baseValue(whole.q) || known.some((s) => s.claim.start === part.q.start)) continue;
      if (!/的(?:有|共有?|达|是|为)?$/.test(lastClause(part.before)) || /另|外|比|增|减|共|总|累计|加上/.test(row.text.slice(whole.q.end - row.sentence.start, part.q.start - row.sentence.start))) continue;
      found.push(make(text, whole.q, part.q));
    }
  }
  return found;
}

/** 来了126人。其中近视的43人，龋齿的158人: any of those a set of the sentence before is sorted into. */
function sortedFar(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const [first, ...rest] = row.figures;
    const whole = before?.figures.at(-1);
    if (!before || !first || !whole || before.at !== row.at - 1 || before.sentence.part !== row.sentence.part || !/^(?:其中|这里面)，?[^，。；]{1,12}的(?:有|共有?|达|是|为)?$/.test(first.before) || !countable(whole) || whole.q.kind !== 'count' || whole.q.approximator !== 'exact' || baseValue(first.q) >= baseValue(whole.q)) return;
    if (before.figures.some((f) => f !== whole && sameUnit(f.q, whole.q)) || !sameUnit(whole.q, first.q) || /每|均|其中/.test(lastClause(whole.before))) return;
    for (const part of rest) {
      if (!sameUnit(whole.q, part.q) || part.q.approximator !== 'exact' || baseValue(part.q) <= baseValue(whole.q) || baseValue(part.q) > 1.5 * baseValue(whole.q) || known.some((s) => s.claim.start === part.q.start)) continue;
      if (!/^[^，。；]{0,6}[，；][^，。；]{1,10}的(?:有|共有?|达|是|为)?$/.test(part.before) || /另|外|比|增|减|共|总|累计|加上/.test(part.before)) continue;
      found.push(make(text, whole.q, part.q));
    }
  });
  return found;
}

/** 28个村，其中31个…; 15席中我区拿下16席; 报名86人，通过初审的92人. */
function within(text: string, row: Row): Statement[] {
  const found: Statement[] = [];
  for (const whole of row.figures) {
    // 其中500年以上的一级古树320株: a length of time or a grade belongs to the name of the part
    const part = countable(whole) || ofDays(whole) ? partBehind(row, whole) : undefined;
    // nearly all pairs end here: not of one unit, neither 中, 里, 内 between them nor one clause behind the other
    if (!part || !sameUnit(whole.q, part.q) || !(countable(part) || part.q.unit === '天')) continue;
    if (!(part.cues & amongCue) && part.index === whole.index + 1 && !mayBeTaken(whole.q, part.q)) continue;
    // 1公里内有食堂，3公里内有…: so far away
    if (whole.q.dimension === 'length' && /^(?:之|以|范围)?内/.test(whole.after)) continue;
    // 女子59公斤级决赛中，…以总成绩208公斤夺冠: a class
    if (isChange(whole) || isMean(whole) || isRated(whole) || (whole.q.dimension !== 'count' && whole.after.startsWith('级'))) continue;
    const gap = text.slice(whole.q.end, part.q.start);
    if (/增加|减少|比(?![赛例拼武试分])|相当于|另|外|不是|并非|而非|加上|连同|算上/.test(gap) || elsewhere.test(gap)) continue;
    // 两门里选一门，… 四门里选两门: one is what is taken of it
    if (gap.includes(`一${whole.q.unit}`) || gap.includes(`1${whole.q.unit}`)) continue;
    // 11个县（市、区）中
    const among = memberWord.test(whole.after.startsWith('县（') ? whole.after.replace(/（[^（）]{1,8}）/, '') : whole.after) && !(whole.q.kind === 'measure' && vessel.test(whole.after)) && gap.length <= 26 && !/[。；]/.test(gap) && !/每|平均|均/.test(gap);
    const ofWhich = /^[^。；]{0,16}(?:其中|，当中|，里头|，里面)(?:的|有|已有|就有|有近|包括)?[^，。；、]{0,18}$/.test(gap) && !/人次|次/.test(whole.q.unit) && (part.q.dimension === 'count' || near(whole.q, part.q));
    // 初级班48人，高级班36人，其中52人: of both
    const other = ofWhich ? row.figures[whole.index - 1] : undefined;
    if (other && sameUnit(other.q, whole.q) && other.q.value < part.q.value && other.q.value + whole.q.value >= part.q.value && !/其中/.test(whole.before)) continue;
    // 设站19座，16座在地下，3座在空中，其中5座可以换乘: of all of them
    const told = row.figures.slice(0, whole.index).filter((f) => sameUnit(f.q, whole.q));
    if (ofWhich && told.some((t) => baseValue(t.q) >= baseValue(part.q) && told.some((o) => o !== t && Math.abs(baseValue(o.q) + baseValue(whole.q) - baseValue(t.q)) < 1e-6 * baseValue(t.q)))) continue;
    if ((among || ofWhich) && sameThing(whole.q, part.q)) {
      const set = ofSeries(row, whole, part);
      if (set) found.push(make(text, set.q, part.q));
    }
    else if (takenFrom(row, whole, part)) found.push(make(text, whole.q, part.q));
  }
  return [...found, ...sortedOut(text, row, found), ...oneAlone(text, row, found)];
}

/** 4名学生、1名教师，其中两名女生: of the one the part names, else of all of them together; null where these are enough. */
function ofSeries(row: Row, whole: Figure, part: Figure): Figure | null {
  const series = [whole];
  for (let i = whole.index; i > 0; i--) {
    const [f, before] = [row.figures[i], row.figures[i - 1]];
    if (!f || !before || !sameUnit(before.q, f.q) || !inSeries.test(f.before)) break;
    series.push(before);
  }
  if (series.length === 1) return whole;
  const named = series.find((f) => part.after.slice(0, 8).includes(joinedNoun(f.after)));
  if (named) return named;
  let all = 0;
  for (const { q } of series) all += meaning(q).high;
  return meaning(part.q).low <= all ? null : series.reduce((a, b) => (b.q.value > a.q.value ? b : a));
}

/** Between 4名 and 1名 of 4名学生、1名教师, 52件 and 48件 of 书法52件、绘画48件. */
const inSeries = /^[^，。；：、]{1,12}[、和与及]$|^[、和与及][^，。；：、]{1,12}$/;

/** The last two characters of a noun in a series: 演员 of 名女演员、. */
const joinedNoun = (after: string): string => /^\p{Script=Han}{2,10}?(?=[、和与及，。]|组成|$)/u.exec(after)?.[0].slice(-2) ?? '？';

/** The next figure that may be some of the whole. */
function partBehind(row: Row, whole: Figure): Figure | undefined {
  for (let i = whole.index + 1; i < row.figures.length; i++) {
    const f = row.figures[i];
    if (f && (f.q.dimension === 'time') === (whole.q.dimension === 'time') && f.q.dimension !== 'none' && f.q.kind !== 'ordinal' && f.q.kind !== 'rank' && !ofName(f, whole)) return f;
  }
  return undefined;
}

/** 二类 in 其中二类船198艘. */
const ofName = ({ q, before, after }: Figure, whole: Figure): boolean => q.han && q.value <= 10 && !sameUnit(q, whole.q) && before.includes('其中') && /^[^，。；、]{1,10}$/.test(after);

const amongCue = cues.cue('中里内');

function mayBeTaken(whole: Quantity, part: Quantity): boolean {
  return whole.approximator === 'exact' && whole.dimension === 'count' && whole.value >= 3 && near(whole, part) && sameUnit(whole, part);
}

/** The clause behind a set tells of some of it: ，已有66家装上, ，被采纳的有78条, ，最终录用76人. */
function takenFrom(row: Row, whole: Figure, part: Figure): boolean {
  // 结业时，最后，: a clause that only tells when
  const gap = part.before.replace(/，(?:结业|毕业|最后|最终|年底|期末|到[^，]{1,4}|截至[^，]{1,6}|赛后)(?:时|前)?(?=，)/, '');
  if (!mayBeTaken(whole.q, part.q) || /^[^。；]{0,12}其中[^。]{0,12}(?:外|邻|临时|其他)/.test(part.after + (row.figures[part.index + 1]?.after ?? '')) || /(?:每|第|另|再|又)[^，。；]{0,4}$|(?:原定|原计划|计划|预计|拟|打算|准备|名额|限额?|定员|只招|想招|要招|要(?:新|再)?[建增]设?)[^，。；]{0,8}$/.test(whole.before)) return false;
  const at = gap.indexOf('，');
  if (at < 0 || at > 12 || gap.indexOf('，', at + 1) >= 0 || /[。；：、]/.test(gap)) return false;
  // 喜欢阅读的有45人，家里有书架的有46人: two parts of one set
  const earlier = row.figures.slice(0, whole.index).filter((f) => sameUnit(f.q, whole.q)).at(-1);
  // 136台，其中外来的58台，当地的78台: two parts of one set
  if (earlier && earlier.q.value >= part.q.value && /其中/.test(lastClause(whole.before))) return false;
  if ((!named(whole, part) && ownNoun(part)) || (earlier && sameUnit(earlier.q, whole.q) && earlier.q.value >= whole.q.value && relative.test(lastClause(whole.before)))) return false;
  const clause = gap.slice(at + 1);
  // 其中近视的43人，龋齿的58人: two parts of a set told in the sentence before
  if (/其中[^，。；]{0,24}的(?:有|共有?)?$/.test(lastClause(whole.before)) && /的(?:有|共有?)?$/.test(clause)) return false;
  // 两种方法都检出的有392份，只有一种方法检出的有426份: told alike, two parts of one set
  if (clause.length > 3 && /的[有为是]$/.test(clause) && lastClause(whole.before).endsWith(clause.slice(-4))) return false;
  // 会拉琴的14人，会打鼓的20人，有的两样都会
  if (/的[有为是]?$/.test(clause) && /的[有为是]?$/.test(lastClause(whole.before)) && /^，有(?:的|人|些)[^，。；]{0,8}都/.test(row.text.slice(part.q.end - row.sentence.start))) return false;
  // 能饮用的有170口，需要清淤的有210口，其余的…: parts of a set that is told before
  if (/的[有为是]$/.test(clause) && /的[有为是]$/.test(lastClause(whole.before)) && /^[^。；]{0,6}，(?:其余|剩下|余下|剩余)/.test(part.after)) return false;
  // 去年中标企业40家，今年入围企业46家
  if (/去年|上年|前年|[上往]届/.test(lastClause(whole.before)) && /今年|本届/.test(clause)) return false;
  // 优秀奖40幅，获奖作品60幅: the last of a list; 委培20名，并安排30名: another deed
  if ((whole.index > 0 && whole.before.startsWith('、')) || /^(?:并|又|同时|再)/.test(clause)) return false;
  if (ofSet(clause, whole) || chosenBefore.test(clause) || narrower(clause, whole)) return true;
  // 63家养老院，已有66家…: the set is the topic, or is named as all there is
  const some = /^(?:目前|如今|现在|现|今年|截至目前|截至昨[天日])?(?:已经|已|就)?有?$/.test(clause);
  return some && !otherPeople(whole, part) && (/已|有/.test(clause) ? !/^[^，]{0,4}(?:新增|增加)/.test(firstClause(part.after)) : chosenAfter.test(firstClause(part.after)) && /(?:全[国省市县区镇乡村校]|辖区|下辖|辖有|共|共有|现有|一共)(?:有|内|内有|现有)?$/.test(whole.before));
}

/** 45名教师参赛，62名学生获奖: people of another kind. */
function otherPeople(whole: Figure, part: Figure): boolean {
  const kind = /^[\p{Script=Han}]{0,3}?(?:学生|教师|老师|家长|职工|干部|党员|农民|村民|居民|老人|孩子|儿童|青年|妇女|医生|护士|教练|裁判|志愿者|观众|游客|企业家)/u;
  const [a, b] = [kind.exec(firstClause(whole.after))?.[0], kind.exec(firstClause(part.after))?.[0]];
  return a !== undefined && b !== undefined && !a.includes(b) && !b.includes(a);
}

/** 现有公交车128辆，新能源公交车有136辆: the set's noun with a word before it. */
function narrower(clause: string, whole: Figure): boolean {
  const noun = /(?:现有|共有|拥有|有)([\p{Script=Han}]{2,6})$/u.exec(lastClause(whole.before))?.[1];
  const label = clause.replace(/(?:就|也|都|共|已)?(?:有|达|为)?$/, '');
  return noun !== undefined && label.length > noun.length && label.length <= noun.length + 5 && label.endsWith(noun) && !/[镇村乡县市区校有]|退休|外来|外聘|兼职|编外|原|新增|另/.test(label);
}

/** 被采纳的有, 登台的演员: without a noun of its own, or with the set's. */
function ofSet(clause: string, whole: Figure): boolean {
  const found = relative.exec(clause);
  const noun = found?.[1] ?? '';
  return found !== null && (noun === '' || whole.after.startsWith(noun) || whole.q.head.endsWith(noun) || nounsOf(whole).some((n) => n.endsWith(noun) || n.startsWith(noun)));
}

/** Both name one noun, on whichever side: 演员28人 … 登台的演员31人. */
function named(whole: Figure, part: Figure): boolean {
  const a = nounsOf(whole);
  const b = nounsOf(part);
  return a.some((x) => b.some((y) => x.length >= 2 && y.length >= 2 && (x.startsWith(y.slice(0, 2)) || y.startsWith(x.slice(0, 2)) || x.endsWith(y.slice(0, 2)) || x.endsWith(y.slice(-2)) || y.endsWith(x.slice(0, 2)))));
}

/** The noun behind the classifier and the one before the figure. */
function nounsOf({ q, before, after }: Figure): string[] {
  const behind = (/^[\p{Script=Han}]{1,8}/u.exec(after)?.[0] ?? '').replace(/^的/, '');
  const ahead = /([\p{Script=Han}]{2,8}?)(?:数|已经|已|就|都|也|共|一共|现|约|总共)?(?:有|为|达|计|养了)?$/u.exec(lastClause(before))?.[1] ?? '';
  return [q.head, behind, ahead].filter((w) => w.length >= 2);
}

/** A noun of its own behind the classifier, no verb (已有66家装上 has none). */
function ownNoun(part: Figure): boolean {
  const head = rightHead(part.q);
  return head !== '' && /^[^，。；]{0,3}(?:人|员|户|家|村|镇|店|校|厂|园|点|站|车|线|路|桥|会|班|队|品|物|机|室|院|馆|生|师|民|工|手|币|书|席)$/.test(firstClause(part.after).split(/[，。；]/, 1)[0] ?? '') && !/^(?:已|完|建|开|实|通|获|用|参|达|合|装|接|报|没|不|被|在)/.test(head);
}

/** A later figure taken from an earlier set of the same noun: 其中的51处, 这些古树里，有148株, 68名选手晋级. */
function later(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  // by classifier
  const known = new Map<string, Figure[]>();
  let room = 60;
  for (const row of rows) {
    for (const part of row.figures) {
      if (part.q.kind !== 'count' || part.q.unit === '大' || part.q.unit === '' || part.q.unit === '点' || part.q.approximator !== 'exact' || part.q.value < 2) continue;
      const classifier = classifierOf(part.q.unit);
      const sets = known.get(classifier);
      const tie = !sets || part.q.value < 3 || !slightlyLarger(part.q, sets) ? null : takenUp(text, row, part);
      const set = !sets || tie === null ? null : setFor(text, part, sets, tie);
      if (set && !setApart(text, set.q, part.q)) found.push(make(text, set.q, part.q));
      if (room-- <= 0) continue;
      if (sets) sets.push(part);
      else known.set(classifier, [part]);
    }
  }
  return found;
}

/** Whether a figure is larger than some earlier one of its classifier, but by no more than half. */
function slightlyLarger({ value }: Quantity, sets: readonly Figure[]): boolean {
  for (const { q } of sets) if (q.value < value && value <= 1.5 * q.value) return true;
  return false;
}

/** 上述村庄中, 以上学校里: the set is the one named above. */
const aboveSet = /(?:上述|以上)[\u4e00-\u9fff]{1,6}[中里内]，?[^，。；]{0,10}$/;

/** A part of the set named before, some that were chosen of it, or what was found where all of it was looked through. */
type Tie = 'named' | 'chosen' | 'found';

/** Whether the words beside a figure say that it is part of a set named before (其中的, 这些…里), or that it is some that were chosen. */
function takenUp(text: string, row: Row, { q, before, after }: Figure): Tie | null {
  const clause = lastClause(before);
  const behind = firstClause(after);
  const sentence = text.slice(row.sentence.start, q.start);
  const opener = row.cues & openerCue && (/(?:其中|(?:这|(?<!年)那|上述|在这)(?:些|批|[\d一二三四五六七八九十百]{1,8}[个户家名条座棵头])[^，。；]{0,6}[中里内，]?)，?[^，。；]{0,10}$/.test(sentence.slice(-24)) || aboveSet.test(sentence.slice(-24)));
  const chosen = chosenBefore.test(clause) || relative.test(clause) || (chosenAfter.test(behind) && !/^[^，。；]{0,3}[等和、]/.test(behind));
  if ((!opener && !chosen && !foundAfter.test(behind)) || (!opener && holdsMore(row, q, after))) return null;
  if (/不是|并非|而非/.test(clause) || /加上|连同|算上/.test(sentence.slice(-30)) || elsewhere.test(clause) || (row.cues & otherCue && (/另有|另外/.test(sentence) || /不在[^，。]{0,12}之[列内中]|不含|不包括|除此/.test(row.text))) || /第[二三四五六七八九十]|另|再|又|累计|新增|增加|比|每|次年|年后/.test(clause) || /报名|参赛/.test(clause + behind.slice(0, 8)) || /[每各均]/.test(behind.slice(0, 2)) || /直接(?:进|晋|入)|免试|轮空/.test(behind)) return null;
  return opener ? 'named' : chosen ? 'chosen' : 'found';
}

/** 1.5万株树苗成活1.38万株: it is the whole of the figure behind the verb. */
function holdsMore(row: Row, q: Quantity, after: string): boolean {
  const next = row.figures.find((f) => f.q.start >= q.end);
  return next !== undefined && !/[，。；]/.test(after) && sameUnit(next.q, q) && next.q.value * next.q.factor <= q.value * q.factor;
}

/** 另有, 不在其列, 除此之外. */
const otherCue = cues.cue('另不除');

/** 其中, 这些, 那批, 上述. */
const openerCue = cues.cue('其这那述');

/** 二期, 第二批 just before a figure. */
const laterStage = /(?:[二三四五]期|[二三四五]批)(?:工程|项目|的|共|有|约|新增|规划){0,3}$/;

/** The earliest set of the same noun and classifier, where it is smaller and no other figure of that noun could be the set. */
function setFor(text: string, part: Figure, sets: readonly Figure[], tie: Tie): Figure | null {
  const clause = lastClause(part.before);
  // 报名216人，…，最后录用20人: its own sentence has what they were chosen from
  if (tie === 'chosen' && sets.some((s) => s.q.sentence === part.q.sentence && sameUnit(s.q, part.q) && s.q.value >= part.q.value)) return null;
  // 一期2000个机柜, 二期3000个机柜: another stage is no part
  if (laterStage.test(text.slice(Math.max(0, part.q.start - 10), part.q.start))) return null;
  // 第一次献血的32人，O型血的41人: two that are told alike
  const told = relative.test(clause);
  const taken = relative.exec(clause)?.[1];
  const alike = sets.filter((s) => s.q.value > 2 && !(told && relative.test(lastClause(s.before))) && (!taken || ofSet(clause, s)) && (named(s, part) || entered(s, sets) || (inspected.test(lastClause(s.before)) && faulty.test(clause)) || ((tie === 'named' || particular(s, part)) && !ownNoun(part))));
  const first = alike[0];
  if (!first || alike.some((s) => s.q.value >= part.q.value) || alike.length > 3 || isChange(first) || /以往|往年|去年|上年|前年|[上往]届|历届|分别|平均|累计|邻/.test(lastClause(first.before)) || (/首日|首场|第一[天场]|当天|上午|下午/.test(first.before) && !/晋级|进入|入围|入选/.test(firstClause(part.after)))) return null;
  // 全市检查，52辆…: what is found elsewhere is no part
  const between = text.slice(first.q.end, part.q.start);
  if (tie === 'found' && (!everyOne.test(between) || /全[国省市县区镇乡]|[外邻]|[去前上]年|年后/.test(between))) return null;
  // 少儿组34支，成人组20支: the set is both
  if (sets.some((s) => s !== first && s.q.sentence === first.q.sentence && !/其中|[中里]有?[^，。；]{0,6}$/.test(s.before) && s.q.value + first.q.value >= part.q.value && (inSeries.test(s.before) || /组$|组(?:别)?有|区|路|线|专业|业余|院校/.test(lastClause(s.before)) || /第[二三四五六][次批轮期场回]$/.test(text.slice(Math.max(0, s.q.start - 4), s.q.start)) || alikeTold(s, first)))) return null;
  // 合并肾病的有351人；合并视网膜病变的有386人: two parts of one set, side by side
  if (first.q.sentence === part.q.sentence && relative.test(clause) && relative.test(lastClause(first.before))) return null;
  return near(first.q, part.q) && part.q.sentence - first.q.sentence <= 14 ? first : null;
}

/** 小学组评出获奖教案62份，中学组评出获奖教案51份: two sets told with the same words. */
const alikeTold = (a: Figure, b: Figure): boolean => /^\p{Script=Han}{2}$/u.test(lastClause(a.before).slice(-2)) && lastClause(a.before).slice(-2) === lastClause(b.before).slice(-2);

/** 共查86台 … 存在制动力不足等问题的有91台: what is looked through, and what of it fails. */
const inspected = /(?:[检抽普巡筛清]?查|排查|检测|体检|检验|抽检|抽样|复检)(?:了|过|出)?(?:全[市县区镇][^，。；]{0,4})?$/;
const faulty = /(?:问题|隐患|缺陷|故障|毛病|不合格|不达标|不符合[^，。；]{0,4}|超标|异常)的(?:共?有|达)?$/;

/** 320人投了简历, 学员共48人: those of whom some are chosen, told once. */
function entered(set: Figure, sets: readonly Figure[]): boolean {
  const enters = ({ q, before, after }: Figure): boolean => classifierOf(q.unit) === '人' && (/^[^，。；]{0,4}(?:投了?简历|应聘|报名|报考|参考|参加(?:了)?(?:考试|笔试|面试|初赛|预赛|选拔|培训|评选))/.test(after) || /(?<!的)(?:学员|考生|应聘者|报名者|报名人数)(?:一共|共|总共|总计)?(?:有)?$/.test(lastClause(before)));
  return enters(set) && sets.filter(enters).length === 1;
}

/** Classifiers that go with few nouns need no noun to be taken up. */
const particular = (a: Figure, b: Figure): boolean => '株棵头座只篇幅首份栋艘匹口盏支册枚'.includes(a.q.unit) && a.q.unit === b.q.unit;

/** A slip of a digit or two, no figure of another order. */
const near = (whole: Quantity, part: Quantity): boolean => part.value <= 1.5 * whole.value;

function make(text: string, whole: Quantity, part: Quantity): Statement {
  const w = meaning(whole);
  const p = meaning(part);
  const holds = part.approximator === 'under' || p.low <= w.high;
  const working = compared(text.slice(part.start, part.end), holds ? 'notMore' : 'more', text.slice(whole.start, whole.end));
  return statement('subset', [member('whole', whole), member('part', part)], { claim: part, holds, working, right: null, fault: 'larger' });
}
