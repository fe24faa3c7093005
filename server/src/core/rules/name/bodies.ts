// How the names of two bodies differ, read from their right ends so that words clinging to the left do no harm.
import { charSet, has } from '../../base/char-set.ts';
import { confusable } from '../../facts/names/confusable.ts';

/** Where and how two names part. */
export interface BodyDifference {
  readonly kind: 'ordinal' | 'swap' | 'sound' | 'shape' | 'character' | 'missing' | 'ending' | 'duty' | 'loose';
  /** The characters that differ. */
  readonly left: string;
  readonly right: string;
  /** Length of the stretch that both names share, from the left of the difference to the end. */
  readonly shared: number;
}

const numerals = '一二三四五六七八九十两0123456789';
const places = charSet('省市县区镇乡村州旗盟岛港');

/** Families of endings that are taken for one another. */
const families = [['大学', '学院', '学校'], ['医院', '卫生院'], ['卫生院', '卫生所'], ['防治院', '防治所', '防治站', '防治中心'], ['小学', '中学', '学校'], ['研究院', '研究所'], ['协会', '学会', '商会', '联合会', '促进会', '联盟'], ['图书馆', '文化馆', '博物馆', '纪念馆', '陈列馆', '展览馆', '美术馆'], ['公司', '集团', '厂', '合作社'], ['农场', '林场', '茶场', '牧场'], ['支队', '大队', '中队'], ['服务队', '救援队', '搜救队'], ['街道', '镇', '乡'], ['饭店', '酒店', '餐厅'], ['剧团', '艺术团'], ['养老院', '敬老院', '福利院', '护理院', '养护院'], ['管委会', '管理局', '管理处'], ['指挥部', '指挥中心'], ['服务站', '服务中心'], ['书店', '书城'], ['研究会', '研究院', '研究中心'], ['幼儿园', '托儿所'], ['支行', '分行'], ['学校', '教育中心', '培训中心'], ['委员会', '协会']];

/** Words inside a name that are taken for one another: 海洋职业学院 and 海洋技术学院. */
const inner = [['职业', '技术', '技师', '职教', '科技', '专科'], ['人民', '中心'], ['实业', '科技', '农业', '生态', '农牧'], ['科学', '科技', '技术'], ['艺术', '美术'], ['电子', '电气', '电器'], ['文化', '文学', '文艺'], ['垂钓', '钓鱼'], ['救援', '救助'], ['保护', '保育'], ['海事', '航海', '海洋', '航运']];

/** What a body is there for: of these a place may have two bodies, so that more must show that one is meant. */
const duties = ['发展', '研究', '服务', '管理', '保护', '推广', '开发', '促进', '利用', '传承', '指导', '培训', '监测', '治理', '运营', '保障', '建设', '投资', '评估', '交流', '宣传'];
/** Characters of a name before the word for its duty from which on it is one body's. */
const longOffice = 6;

/** The difference of two names that may be one body's; null where they agree or have too little in common. */
export function bodyDifference(a: string, b: string, endA: string, endB: string): BodyDifference | null {
  if (a.endsWith(b) || b.endsWith(a)) return null;
  if (endA !== endB) return endingsDiffer(a, b, endA, endB);
  const tail = commonEnd(a, b, a.length, b.length);
  const endOfA = a.length - tail;
  const endOfB = b.length - tail;
  // 古籍保护修复中心, 古籍修复保护中心: two words of two characters the other way round
  const [four, other] = [a.slice(endOfA - 4, endOfA), b.slice(endOfB - 4, endOfB)];
  if (four.length === 4 && other.length === 4 && four.slice(0, 2) === other.slice(2) && four.slice(2) === other.slice(0, 2) && tail >= 2 && commonEnd(a, b, endOfA - 4, endOfB - 4) >= 2) return { kind: 'swap', left: four, right: other, shared: tail + commonEnd(a, b, endOfA - 4, endOfB - 4) };
  for (const [cutA, cutB] of cuts) {
    if (cutA > endOfA || cutB > endOfB) continue;
    const run = commonEnd(a, b, endOfA - cutA, endOfB - cutB);
    const reached = run === endOfA - cutA || run === endOfB - cutB;
    // 盐业博物馆, 盐文化博物馆: a word for a character, in names that are long otherwise
    if (cutA > 0 && cutB > 0 && cutA + cutB === 3 && !(run >= 4 && tail >= 3)) continue;
    if (run < 2 && !(reached && cutA === 1 && cutB === 1 && tail + run >= 2)) continue;
    // 县医院 and 泉塘县人民医院: the shorter begins with a rank, which stands for no other character
    if (run === 0 && (has(places, a.charCodeAt(endOfA - cutA)) || has(places, b.charCodeAt(endOfB - cutB)))) continue;
    const left = a.slice(endOfA - cutA, endOfA);
    const right = b.slice(endOfB - cutB, endOfB);
    const kind = kindOf(left, right);
    // 三座车站, 四座车站: counted, not named
    if (kind === 'ordinal' && '座个家所间处条名'.includes(a.charAt(endOfA) || ' ')) return null;
    return { kind, left, right, shared: run + tail };
  }
  const [la, ra, lb, rb] = [a[endOfA - 2], a[endOfA - 1], b[endOfB - 2], b[endOfB - 1]];
  if (la !== undefined && la !== ra && la === rb && ra === lb) {
    const run = commonEnd(a, b, endOfA - 2, endOfB - 2);
    if (run + tail >= 4 && (run >= 2 || run === endOfA - 2 || run === endOfB - 2)) return { kind: 'swap', left: a.slice(endOfA - 2, endOfA), right: b.slice(endOfB - 2, endOfB), shared: run + tail };
  }
  const words = innerDiffer(a, b, tail);
  if (words) return words;
  return looselyAlike(a, b) ? { kind: 'loose', left: a, right: b, shared: tail } : null;
}

/** How many characters of each name may differ. */
const cuts = [[1, 1], [1, 0], [0, 1], [2, 0], [0, 2], [1, 2], [2, 1]] as const;

function kindOf(left: string, right: string): BodyDifference['kind'] {
  if (left.length !== right.length) return left === '' || right === '' ? 'missing' : 'character';
  if ([...left + right].every((c) => numerals.includes(c))) return 'ordinal';
  return left.length === 1 ? (confusable(left, right) ?? 'character') : 'character';
}

/** One stem, one ending, and between them two words of one family. */
function innerDiffer(a: string, b: string, tail: number): BodyDifference | null {
  const leftA = a.slice(0, a.length - tail);
  const leftB = b.slice(0, b.length - tail);
  const [dutyA, dutyB] = [leftA.slice(-2), leftB.slice(-2)];
  if (dutyA !== dutyB && duties.includes(dutyA) && duties.includes(dutyB)) {
    const run = commonEnd(leftA, leftB, leftA.length - 2, leftB.length - 2);
    return run >= longOffice && (run === leftA.length - 2 || run === leftB.length - 2) ? { kind: 'duty', left: dutyA, right: dutyB, shared: run + tail } : null;
  }
  const family = inner.find((f) => f.some((w) => leftA.endsWith(w)) && f.some((w) => leftB.endsWith(w)));
  const left = family?.find((w) => leftA.endsWith(w));
  const right = family?.find((w) => leftB.endsWith(w));
  if (!left || !right || left === right) return null;
  const run = commonEnd(leftA, leftB, leftA.length - 2, leftB.length - 2);
  return (run >= 3 || (run === 2 && tail >= 4)) && (run === leftA.length - 2 || run === leftB.length - 2) ? { kind: 'ending', left, right, shared: run + tail } : null;
}

/** From here on two bodies with one stem, a committee and an association, are no more to be expected. */
const longStem = 8;
const bothHave = /科学技术|老龄|体育|计划生育|学生|教育|法学|红十字|贸易|行业$|工会|监督|管理$/;

/** One stem with two endings of one family: 澜江职业学院 and 澜江职业大学. */
function endingsDiffer(a: string, b: string, endA: string, endB: string): BodyDifference | null {
  const family = families.find((f) => f.some((e) => a.endsWith(e)) && f.some((e) => b.endsWith(e)));
  const left = family?.find((e) => a.endsWith(e)) ?? endA;
  const right = family?.find((e) => b.endsWith(e)) ?? endB;
  if (!family || left === right) return null;
  const stemA = a.slice(0, a.length - left.length);
  const stemB = b.slice(0, b.length - right.length);
  const run = commonEnd(stemA, stemB, stemA.length, stemB.length);
  if (run < 2 || (run < stemA.length && run < stemB.length) || (run < 3 && stemA !== stemB)) return null;
  // a science committee and a science association are two; of long names only the ending is a slip
  if (left.endsWith('委员会') !== right.endsWith('委员会') && (run < longStem || bothHave.test(stemA))) return null;
  return { kind: 'ending', left, right, shared: run };
}

/** 许村镇社会治安综合治理中心 and 许村镇社会治理综合指挥中心: one place, nearly the same characters. */
function looselyAlike(a: string, b: string): boolean {
  const placeA = stem(a);
  const placeB = placeA === '' ? '' : stem(b);
  if (placeA === '' || placeB === '' || !(placeA.endsWith(placeB) || placeB.endsWith(placeA))) return false;
  const restA = a.slice(a.indexOf(placeA) + placeA.length);
  const restB = b.slice(b.indexOf(placeB) + placeB.length);
  if (Math.min(restA.length, restB.length) < 7) return false;
  let common = 0;
  const bag = [...restB];
  for (const c of restA) {
    const at = bag.indexOf(c);
    if (at < 0) continue;
    bag.splice(at, 1);
    common++;
  }
  return common / Math.max(restA.length, restB.length) >= 0.7;
}

/** The name up to its last place character within the first eight. */
function stem(name: string): string {
  for (let i = Math.min(8, name.length - 3); i >= 2; i--) if (has(places, name.charCodeAt(i))) return name.slice(Math.max(0, i - 2), i + 1);
  return '';
}

/** How many characters before `endA` in `a` and `endB` in `b` are the same. */
export function commonEnd(a: string, b: string, endA: number, endB: number): number {
  let n = 0;
  while (n < endA && n < endB && a.charCodeAt(endA - 1 - n) === b.charCodeAt(endB - 1 - n)) n++;
  return n;
}
