// Pairs of names of bodies in a story that seem to be one body's.
import { holds } from '../../base/held.ts';
import type { Bodies, OrganisationMention } from '../../facts/organisations.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { type BodyDifference, bodyDifference, commonEnd } from './bodies.ts';
import { isFirstDay } from './first-day.ts';
import type { BodyClash } from './organisation.ts';
import { headAndBody, relates, speaksOfSeveral, standTogether, tellOfOne } from './same-actor.ts';
import { isResumed } from './resumed.ts';
import { isTied, partsInMiddle } from './tied-bodies.ts';
import { oneFirm, speaksForIt } from './one-body.ts';

const mostNames = 40;
const placeEnds = new Set(['村', '镇', '乡', '街道', '社区', '小区']);

/** Clashes in order of the doubted mention. */
export function bodyClashes(copy: StoryText, { organisations, introductions }: Bodies, sentences: readonly Sentence[], people: readonly PersonMention[]): BodyClash[] {
  const found: BodyClash[] = [];
  const groups = new Map<string, OrganisationMention[]>();
  for (const m of organisations) {
    // 全县有民宿, 何青当选县书法家协会: no name of a body
    if (/^全[国省市县区镇乡村]|当选/.test(m.name)) continue;
    // 临溪县工会第十六次代表大会: a congress, not the union that holds it
    if (copy.text[m.end] === '第' && /^第[一二三四五六七八九十百\d]{1,4}[次届][\p{Script=Han}]{0,6}大会/u.test(copy.text.slice(m.end, m.end + 14))) continue;
    const list = groups.get(m.name);
    if (list) list.push(m);
    else groups.set(m.name, [m]);
    // 岚阳理工大学建筑学院 names the university too
    const upper = m.ending === '学院' ? /^[\u4e00-\u9fff]{2,8}?大学(?=[\u4e00-\u9fff]{2})/.exec(m.name)?.[0] : undefined;
    // 东山煤业有限公司工会 names the company too
    const firm = /^(?:工会|团委|党支部)$/.test(m.ending) ? /^[\u4e00-\u9fff]{2,14}?(?:有限公司|集团)(?=[工团党])/.exec(m.name)?.[0] : undefined;
    // 望江师范大学团委
    const college = upper === undefined && /^(?:工会|团委|党委|校友会|图书馆)$/.test(m.ending) ? /^[\u4e00-\u9fff]{3,8}?(?:大学|学院)(?=工会|团委|党委|校友会|图书馆)/.exec(m.name)?.[0] : undefined;
    if (college) groups.set(college, [...(groups.get(college) ?? []), { ...m, name: college, ending: college.slice(-2), end: m.start + college.length }]);
    if (firm) groups.set(firm, [...(groups.get(firm) ?? []), { ...m, name: firm, ending: firm.endsWith('集团') ? '集团' : '有限公司', end: m.start + firm.length }]);
    if (upper) groups.set(upper, [...(groups.get(upper) ?? []), { ...m, name: upper, ending: '大学', end: m.start + upper.length }]);
  }
  const introduced = new Set(introductions.map((i) => i.full));
  for (const [kind, bucket] of buckets(groups)) {
    const asked = new Map<string, boolean>();
    const several = (a: string, b: string): boolean => {
      const own = narrower(kind, a, b);
      const answer = asked.get(own) ?? speaksOfSeveral(copy.text, own);
      asked.set(own, answer);
      return answer;
    };
    for (let i = 0; i < bucket.length; i++) {
      for (let j = i + 1; j < bucket.length; j++) {
        const a = bucket[i];
        const b = bucket[j];
        const clash = a && b ? (compare(copy, a, b, sentences, several, introduced, organisations) ?? tied(copy, a, b, sentences, several, people, organisations)) : null;
        if (clash) found.push(clash);
      }
    }
  }
  return found;
}

/** A word of two characters in the middle. */
const two: BodyDifference = { kind: 'character', left: '　　', right: '　　', shared: 0 };

/** 城东小学, 城西小学: two bodies of a town, told apart by where they lie. */
const ofOneTown = (a: string, b: string): boolean => a.length === b.length && a.length <= 4 && side.test(a) && side.test(b) && a.slice(2) === b.slice(2);
const side = /^城[东西南北]/;

/** Names that part in a word, where a person or a belonging shows that one body is meant. */
function tied(copy: StoryText, a: readonly OrganisationMention[], b: readonly OrganisationMention[], sentences: readonly Sentence[], several: (a: string, b: string) => boolean, people: readonly PersonMention[], all: readonly OrganisationMention[]): BodyClash | null {
  const [first, second] = [a[0], b[0]];
  if (!first || !second || ofOneTown(first.name, second.name) || first.ending !== second.ending || !partsInMiddle(first.name, second.name) || standTogether(a, b, sentences) || several(first.ending, second.ending) || relates(copy, [...a, ...b], sentences) || !(isTied(copy, a, b, sentences, people) || speaksForIt(copy.text, a, b, two, sentences, all))) return null;
  const [wrong, right] = a.length < b.length || (a.length === b.length && first.start > second.start) ? [a, b] : [b, a];
  return { message: 'body', wrong, right, wrongText: wrong[0]?.name ?? '', rightText: right[0]?.name ?? '' };
}

/** Seven primary schools say nothing of two universities. */
function narrower(kind: string, a: string, b: string): string {
  if (kind !== '校') return kind;
  if (/^(?:大学|学院)$/.test(a) && /^(?:大学|学院)$/.test(b)) return '高校';
  return /^(?:小学|中学|初中|高中)$/.test(a) && /^(?:小学|中学|初中|高中)$/.test(b) ? '中小学' : kind;
}

/** Names that may be compared: those whose first or last characters agree; bounded so that a hostile text stays cheap. */
function buckets(groups: ReadonlyMap<string, readonly OrganisationMention[]>): [string, (readonly OrganisationMention[])[]][] {
  const byEnd = new Map<string, (readonly OrganisationMention[])[]>();
  for (const mentions of groups.values()) {
    const [first] = mentions;
    const ending = first?.ending ?? '';
    const duty = ending === '中心' ? (first?.name.slice(-4, -2) ?? '') : '';
    for (const key of [familyKey(ending), ...(/^(?:指挥|研究|服务)$/.test(duty) ? [familyKey(`${duty}中心`)] : []), ...(/^(?:教育|培训)$/.test(duty) ? ['校'] : [])]) {
      const list = byEnd.get(key);
      if (!list) byEnd.set(key, [mentions]);
      else if (list.length < mostNames) list.push(mentions);
    }
  }
  return [...byEnd].filter(([, list]) => list.length > 1);
}

const keys: readonly (readonly [string, RegExp])[] = [['校', /(?:大学|学院|学校|小学|中学|高中|初中|职校|技校)$/], ['医', /(?:医院|卫生院|卫生所|诊所)$/], ['防', /防治(?:院|所|站|中心)$/], ['研', /研究(?:院|所|中心|会)$/], ['养', /(?:敬老院|养老院|福利院|护理院|养护院)$/], ['书', /(?:书店|书城)$/], ['管', /(?:管委会|管理局|管理处)$/], ['指', /(?:指挥部|指挥中心)$/], ['站', /(?:服务站|服务中心)$/], ['会', /(?:协会|学会|商会|联合会|促进会|委员会|联盟)$/], ['馆', /馆$/], ['企', /(?:公司|集团|厂|合作社|农场|林场|茶场|牧场)$/], ['队', /队$/], ['镇', /(?:街道|镇|乡)$/], ['局', /局$/], ['店', /(?:饭店|酒店|餐厅)$/], ['团', /团$/]];

/** Characters by which two bodies of one place differ by right. */
const telling = /[东南西北中上下左右前后内外大小新老农林牧渔水电气煤油粮棉茶果工商学军警男女幼初高文理医药第甲乙丙丁一二三四五六七八九十百0-9A-Z省市县区镇乡村]/;
/** 农村, 农业 and 农民 tell no kind. */
const ruralPair = /^(?:村业|业村|村民|民村)$/;
/** Endings of which a place seldom has both. */
const rivals = /敬老院|养老院|福利院|护理院|养护院|研究院|研究所|研究中心|饭店|酒店|餐厅|书店|书城|管委会|管理局|管理处|剧团|艺术团|指挥部|指挥中心|服务站|服务中心|养护站/;

/** A kind of body without a name of its own. */
const generic = /^(?:各|本)?(?:街道|乡镇|镇|乡|村|社区|区|县|市){0,3}(?:社区)?(?:卫生|养老|便民|为老|志愿|党群|文化|就业|托育){0,2}服务(?:中心|站|点|所)$/;

function familyKey(ending: string): string {
  const known = familyKeys.get(ending);
  if (known !== undefined) return known;
  const key = keys.find(([, pattern]) => pattern.test(ending))?.[0] ?? ending;
  familyKeys.set(ending, key);
  return key;
}

/** What was found of each of the endings that organisations are read by. */
const familyKeys = new Map<string, string>();

function compare(copy: StoryText, a: readonly OrganisationMention[], b: readonly OrganisationMention[], sentences: readonly Sentence[], several: (a: string, b: string) => boolean, introduced: ReadonlySet<string>, all: readonly OrganisationMention[]): BodyClash | null {
  const first = a[0];
  const second = b[0];
  if (!first || !second) return null;
  const how = bodyDifference(first.name, second.name, first.ending, second.ending);
  if (how?.kind === 'character' && ofOneTown(first.name, second.name)) return null;
  // “银龄食堂”, “银铃食堂”: a name in marks is the affair of programme/form
  if (how && (how.kind === 'sound' || how.kind === 'shape') && isMarked(copy.text, a) && isMarked(copy.text, b)) return null;
  if (!how || standTogether(a, b, sentences) || (introduced.has(first.name) && introduced.has(second.name))) return null;
  if (oneFirm(copy.text, first.name, second.name, how) || speaksForIt(copy.text, a, b, how, sentences, all)) {
    const odd = a.length < b.length || (a.length === b.length && first.start > second.start);
    return clash('body', odd ? a : b, odd ? b : a, trim(odd ? a : b, odd ? b : a, how.shared, how.left.length, how.right.length, odd));
  }
  // 第七小学第三名，第三小学恰好拿了第七名: one set against the other
  if (how.kind === 'ordinal' && [...a, ...b].some((m) => /^(?:恰好|正好|刚好|恰恰|则|却|倒|也|同样)/.test(copy.text.slice(m.end, m.end + 2)))) return null;
  if (placeEnds.has(first.ending) && how.kind !== 'sound' && how.kind !== 'shape' && how.kind !== 'ending') return null;
  // 县人民法院, 县法院: what it is called for short
  if (how.kind === 'missing' && /^人民$/.test(how.left + how.right) && /^(?:法院|检察院|政府|医院|银行|法庭|武装部)$/.test(first.ending)) return null;
  // 社区卫生服务站周六开门, 街道社区卫生服务中心全年无休: two kinds, neither of them named
  if (how.kind === 'ending' && generic.test(first.name) && generic.test(second.name)) return null;
  // 我校图书馆, 我校原图书馆馆长: what it was called of old
  if (how.kind === 'missing' && /^[原老旧前]$/.test(how.left + how.right)) return null;
  const [wrong, right] = a.length < b.length ? [a, b] : [b, a];
  const cut = trim(wrong, right, how.shared, how.left.length, how.right.length, a.length < b.length);
  if (how.kind === 'loose') return several(first.ending, second.ending) ? null : clash('loose', wrong, right, cut);
  if (how.kind === 'swap') return relates(copy, [...a, ...b], sentences) ? null : clash('body', wrong, right, cut);
  if (how.kind === 'sound' || how.kind === 'shape') return how.kind === 'shape' && several(first.ending, second.ending) ? null : how.shared >= (placeEnds.has(first.ending) ? 2 : 3) ? clash('body', wrong, right, cut) : null;
  if ((how.kind === 'missing' || how.kind === 'character') && doubled(how, first.name, second.name)) return clash('body', wrong, right, cut);
  // 岚城市小动物保护协会 and 岚城市小动物保护学会: a long name but for its ending, whatever else the story counts
  if (how.kind === 'ending' && (how.shared >= 8 || (rivals.test(how.left + how.right) && how.shared >= 6)) && !relates(copy, [...a, ...b], sentences)) return clash('body', wrong, right, cut);
  if (several(first.ending, second.ending)) return null;
  // 鹿鸣镇 and 鹿鸣乡: one place, two ranks
  if (placeEnds.has(first.ending)) return relates(copy, [...a, ...b], sentences) || /撤乡|撤镇|改镇|设镇|建镇|改设|更名|合并|划归|原[\u4e00-\u9fff]{2,3}[乡镇]/.test(copy.text) ? null : clash('body', wrong, right, cut);
  // 石漈乡卫生院 and 石漈镇卫生院
  if (how.kind === 'character' && how.shared >= 4 && /^[乡镇]$/.test(how.left) && /^[乡镇]$/.test(how.right)) return relates(copy, [...a, ...b], sentences) || /撤乡|撤镇|改镇|设镇|建镇|改设|更名|合并|划归|原[\u4e00-\u9fff]{2,3}[乡镇]/.test(copy.text) ? null : clash('body', wrong, right, cut);
  if ((how.kind === 'character' || how.kind === 'ordinal') && how.left.length === 1 && how.right.length === 1 && isResumed(copy, a, b, all, sentences)) return clash('body', wrong, right, cut);
  if (how.kind === 'duty') return !relates(copy, [...a, ...b], sentences) && (calledShort(copy.text, first) || a.some((x) => b.some((y) => tellOfOne(copy, x, y, sentences)))) ? clash('body', wrong, right, cut) : null;
  const levels = /^[县市区旗州]$/;
  if (how.kind === 'character' && levels.test(how.left) && levels.test(how.right) && how.shared >= 4) return relates(copy, [...a, ...b], sentences) || /撤县|撤市|设区|设市|更名|前身/.test(copy.text) ? null : clash('body', wrong, right, cut);
  if (how.kind === 'character' && how.left.length === 1 && how.right.length === 1 && isFirstDay(copy, a, b, sentences)) return clash('body', wrong, right, cut);
  if (how.kind === 'character' && isOneDepartment(copy, a, b, sentences)) return clash('body', wrong, right, cut);
  if (how.kind === 'character' && isSoleOne(copy.text, first, second, how) && !relates(copy, [...a, ...b], sentences)) return clash('body', wrong, right, cut);
  if (how.kind === 'character' && how.shared < 5) return null;
  // whole names of eight characters and more that part in one character which tells no kind
  if (how.kind === 'character' && how.left.length === 1 && how.right.length === 1 && isWhole(first.name, second.name, how.shared) && (!telling.test(how.left + how.right) || ruralPair.test(how.left + how.right)) && !relates(copy, [...a, ...b], sentences)) return clash('body', wrong, right, cut);
  // 墙是雁回兴达建筑工程有限公司砌的 … 兴达建设工程有限公司: nine characters and more of a name are shared, four of them before the odd one, whatever clings to it
  if (how.kind === 'character' && how.left.length === 1 && how.right.length === 1 && how.shared >= 9 && how.shared - commonEnd(first.name, second.name, first.name.length, second.name.length) >= 4 && !telling.test(how.left + how.right) && !relates(copy, [...a, ...b], sentences)) return clash('body', wrong, right, cut);
  // 槐南师范学院 and 槐南师范大学: the whole of both but the ending
  const whole = how.shared === 4 && first.name.length - how.left.length === 4 && second.name.length - how.right.length === 4;
  if (how.kind === 'ending' && (whole || how.shared >= (rivals.test(how.left + how.right) ? 3 : 5)) && !relates(copy, [...a, ...b], sentences)) return clash('body', wrong, right, cut);
  const told = headAndBody(copy, a, b) ? sharesDoing(copy, a, b, sentences) : a.some((x) => b.some((y) => tellOfOne(copy, x, y, sentences)));
  if (how.kind === 'missing' && (how.left + how.right).length === 1 && telling.test(how.left + how.right)) return null;
  if (how.kind === 'missing') return !/人民|中心|总|第|新|老|分/.test(how.left + how.right) && (how.left + how.right).length > 1 ? null : told || (how.left + how.right).length === 1 ? clash('body', wrong, right, cut) : null;
  return told ? clash('body', wrong, right, cut) : null;
}

/** Nothing but the name stands between marks, wherever it is printed. */
const isMarked = (text: string, mentions: readonly OrganisationMention[]): boolean => mentions.every(({ start, end, name }) => name.length > 3 && text[start - 1] === '“' && text[end] === '”');

/** 这支队伍, 该队: the story means one body of the kind, and both names are of one length and part in one character that tells no kind. */
function isSoleOne(text: string, a: OrganisationMention, b: OrganisationMention, { left, right }: BodyDifference): boolean {
  if (left.length !== 1 || right.length !== 1 || a.ending !== b.ending || telling.test(left + right) || rivalry.test(text)) return false;
  if (callsItself(text, a.name, left) || callsItself(text, b.name, right)) return true;
  if (a.name.length !== b.name.length || a.name.length < 5) return false;
  const last = a.ending.slice(-1);
  return last === '队' ? /这支队伍|该队[^员]/.test(text) : last === '馆' ? /这座[^，。]{0,4}馆|该馆/.test(text) : last === '社' ? /这家[^，。]{0,4}社|该社/.test(text) : /公司$|厂$/.test(a.ending) ? /这家(?:企业|公司|工厂)|该公司|该厂/.test(text) : false;
}

/** “蓝鲸”一名由队员投票选出: the story speaks of the word that the name has its character in. */
function callsItself(text: string, name: string, character: string): boolean {
  const at = name.indexOf(character);
  return [name.slice(at - 1, at + 1), name.slice(at, at + 2)].some((word) => word.length === 2 && holds(text, `“${word}”`) && /^(?:一名|之名|这个?名字|二字|两个字|取自|寓意)/.test(text.slice(text.indexOf(`“${word}”`) + 4, text.indexOf(`“${word}”`) + 9)));
}

/** A second body of the kind is told of. */
const rivalry = /另一[支家座]|兄弟|[两多几三四五六各\d][支家座](?:队伍|[^，。]{0,6}(?:队|公司|企业|馆|社))|对手|联合|合作|友队|增援|支援|并肩|比赛|决赛/;

/** 中心的8名工作人员, 该中心: the story means one body by the bare word for its kind. */
function calledShort(text: string, { ending }: OrganisationMention): boolean {
  if (!/^(?:中心|研究院|研究所|协会|学会|联合会|基金会|服务站|工作站)$/.test(ending)) return false;
  return ['\n', '。', '，', '；', '“', '该', '这个'].some((lead) => ['的', '将', '还', '已', '里', '也', '内', '挂', '下', '计', '共', '现'].some((next) => holds(text, `${lead}${ending}${next}`)));
}

/** Departments of which a place has one, under the one name or the other. */
const departments: readonly RegExp[] = [/水[利务]局$/, /教[育体]局$/, /文[体旅广]局$/, /卫[生健]局$/, /农[业村]局$/];
const former = /原|时任|曾任|当时|前身|改[名称为制]|更名|合并|组建|撤销|挂牌|\d{4}年|年代/;

/** 澄江县水利局 and 澄江县水务局, neither told of another time. */
function isOneDepartment(copy: StoryText, a: readonly OrganisationMention[], b: readonly OrganisationMention[], sentences: readonly Sentence[]): boolean {
  const [one = '', two = ''] = [a[0]?.name, b[0]?.name];
  const family = departments.find((d) => d.test(one) && d.test(two));
  const place = (name: string): string => /[\u4e00-\u9fff]{2}[省市县区旗州](?=[\u4e00-\u9fff]{3}$)/.exec(name)?.[0] ?? '';
  if (!family || place(one) === '' || place(one) !== place(two)) return false;
  return ![...a, ...b].some((m) => sentences.some((s) => m.start >= s.start && m.end <= s.end && former.test(copy.text.slice(s.start, s.end)))) && !relates(copy, [...a, ...b], sentences);
}

/** Names of eight characters and more that differ in one, or 枫浦区恒泽纺织有限公司 and 恒泽针织有限公司: the longer one has but a place before it. */
function isWhole(a: string, b: string, shared: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 8 && shared === short.length - 1 && (short.length === long.length || /^[\u4e00-\u9fff]{1,6}[省市县区镇乡]$/.test(long.slice(0, long.length - short.length)));
}

/** In headings every second word recurs below, so that being there is enough. */
function sharesDoing(copy: StoryText, a: readonly OrganisationMention[], b: readonly OrganisationMention[], sentences: readonly Sentence[]): boolean {
  return a.some((x) => b.some((y) => tellOfOne(copy, x, y, sentences))) || a.length + b.length > 2;
}

/** Characters that are doubled by right where a name begins: 小小合唱团, 欢欢幼儿园. */
const endearing = '小大家人天乐圆贝多美甜甘暖心爱童彩亮红火星宝豆点欢洋满团妞妮娃果朵蓓文芳明晶莹丽丹娜媛佳蒙苗青盈平安娟珍燕萍';

/** 监管管理局: the character that is one too many stands beside itself. */
function doubled({ left, right }: BodyDifference, a: string, b: string): boolean {
  const twice = (c: string, name: string, other: string): boolean => c.length === 1 && name.includes(c + c) && !other.includes(c + c) && !(endearing.includes(c) && name.startsWith(c + c));
  return twice(left, a, b) || twice(right, b, a);
}

interface Cut {
  readonly wrong: number;
  readonly right: number;
}

/** How many characters from the right end both names are compared over. */
function trim(wrong: readonly OrganisationMention[], right: readonly OrganisationMention[], shared: number, left: number, other: number, straight: boolean): Cut {
  const [own, others] = straight ? [left, other] : [other, left];
  return { wrong: Math.min(wrong[0]?.name.length ?? 0, shared + own), right: Math.min(right[0]?.name.length ?? 0, shared + others) };
}

function clash(message: BodyClash['message'], wrong: readonly OrganisationMention[], right: readonly OrganisationMention[], cut: Cut): BodyClash {
  const short = (list: readonly OrganisationMention[], n: number): { spans: { start: number; end: number }[]; text: string } => ({
    spans: list.map((m) => ({ start: message === 'loose' ? m.start : m.end - n, end: m.end })),
    text: message === 'loose' ? (list[0]?.name ?? '') : (list[0]?.name.slice(-n) ?? ''),
  });
  const w = short(wrong, cut.wrong);
  const r = short(right, cut.right);
  return { message, wrong: w.spans, right: r.spans, wrongText: w.text, rightText: r.text };
}
