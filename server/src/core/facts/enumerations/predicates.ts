// Lists behind what is said of the counted things: 三所学校通过验收，分别是A、B; 五名教师受到表彰：….
import { build, speech } from './after.ts';
import { cut, listItems } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { isName, namedLast } from './named-lists.ts';
import { objectAt } from './objects.ts';

/** Words behind the predicate that a complete list follows. */
const opener = /(?:，|——)(?:它们|他们|她们|这[一-鿿]{1,3})?(?:分别|依次|即|也就)(?:是|为|叫|指)|，(?:它们|他们|她们)是|，即(?!将|使|便|可|日|刻|时|墨|兴|席|位|以)|，(?:分别|依次)(?=[：:])|：|——/;
/** Farthest, in characters, that the opener stands behind the phrase. */
const reach = 34;
/** Predicates that name nothing else a list could be of. */
const plain = /(?:入选|上榜|当选|获奖|得奖|晋级|出线|开工|动工|竣工|完工|开放|投用|启用|运营|投入使用|投产|建成|验收|改道|调整|停运|绕行|单行|封闭|管制|限行|禁行|禁停|翻修|改造|提升|亮灯|停水|停电|受灾|受损|参赛|参展|参加|参与|亮相|落户|签约|挂牌|揭牌|落成|开业|开班|开课|开讲|被罚|通报|立项|获批|中标|达标|出列|榜上有名|其中|入围|入库|入驻|脱颖而出|殊荣|表彰|表扬|认定|命名|发布|公布|出炉|揭晓|实施|施行|执行|推出|开行|开通|通车|试点|先行|结对|成立|组成|称号|名单|行列|范围|目录|榜单|第一|冠军|一等奖|可选|可供选择|备选)$/;

/** The list behind the predicate of the phrase within its sentence, or null. */
export function listBehind(text: string, count: CountPhrase, sentenceEnd: number): Enumeration | null {
  const from = text[count.end] === '”' ? count.end + 1 : count.end;
  const words = text.slice(from, Math.min(sentenceEnd, from + reach));
  const m = opener.exec(words);
  if (!m || m.index === 0) return null;
  const gap = words.slice(0, m.index);
  // another number, another sentence part or somebody's words stand between
  if (/[\d两二三四五六七八九十几数“”（）、；。！？：]|，.*，|[其另还]/.test(gap) || speech.test(gap) || (m[0] === '：' && /[了着]$/.test(gap))) return null;
  let start = from + m.index + m[0].length;
  if (text[start] === '：') start++;
  const end = '。！？!?'.includes(text[sentenceEnd - 1] ?? '') ? sentenceEnd - 1 : sentenceEnd;
  if (start >= end || end - start > 400) return null;
  const list = build(text, count, start, end, false);
  if (!list || list.items.length < 2 || list.items.some((s) => /\d|^一[个位名]|的$|^(?:另|还有|其余|其他)/.test(text.slice(s.start, s.end)))) return null;
  return ofKind(text, count, list, gap, m[0].includes('们')) ? list : null;
}

/** Whether a list right behind the phrase may be of the object in its noun (三所学校开设新课程，分别是茶艺、武术) and not of what is counted. */
export function ofObject(text: string, count: CountPhrase, list: Enumeration): boolean {
  if (list.place !== 'after' || list.start < count.end || count.noun.length < 5) return false;
  const at = objectAt(count.noun);
  return at > 0 && !ofKind(text, { ...count, noun: count.noun.slice(0, at) }, list, count.noun);
}

/** Whether the items are what the phrase counts and not what its predicate speaks of. */
function ofKind(text: string, count: CountPhrase, list: Enumeration, gap: string, theirs = false): boolean {
  const items = list.items.length === list.readings[0] ? list.items : cut(text, list.start, list.end, '、和与及');
  const words = items.map((s) => bared(text.slice(s.start, s.end)));
  const names = words.every((w) => isName(w) || namedLast(w) || (theirs && w.length < 10 && [3, 2].some((n) => isName(w.slice(-n)))));
  if ('名位人'.includes(count.unit || '的')) return names || ofBodies(words);
  if (names) return false;
  // “四美”为目标：环境美、风尚美: only what repeats the word
  if (count.unit === '' && count.noun.length < 2) return words.every((w) => w.endsWith(count.noun) || w.startsWith(count.noun));
  const lasts = new Set(words.map((w) => w.at(-1)));
  const [last] = lasts;
  const noun = count.noun + count.unit;
  if (lasts.size === 1 && last !== undefined) return noun.includes(last) || (!gap.includes(last) && plain.test(gap));
  return [...lasts].every((c) => c !== undefined && noun.includes(c)) || (plain.test(gap) && listItems(text, list.start, list.end, false).clean);
}

/** 城南小学的荀子墨、师范附小的乌兰: each of a body, and by a name for the most part. */
function ofBodies(words: readonly string[]): boolean {
  const names = words.map((w) => /^[\u4e00-\u9fff]{2,10}[校小中学队村厂社馆院区县市团组班]的([\u4e00-\u9fff]{2,4})$/.exec(w)?.[1] ?? '');
  return words.length > 2 && names.every((n) => n !== '') && 2 * names.filter((n) => isName(n)).length > names.length;
}

/** An item without the remark in brackets behind it. */
const bared = (item: string): string => (item.endsWith('）') && item.indexOf('（') > 0 ? item.slice(0, item.indexOf('（')) : item);
