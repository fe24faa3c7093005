// Whether two written forms are one name gone astray; most of the work is to spare what is meant.
import { differing } from '../../base/differing.ts';
import { matchesOf } from '../../base/matches.ts';
import { indexAt } from '../../base/span.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Form, Place } from './forms.ts';
import { isHeading, renames, sentenceOf, textOf } from './places.ts';
import { calls, isOddRow, isStray } from './stray.ts';
import { isAnew } from './drift.ts';
import { isOddNumeral, isOtherCount } from './counted.ts';
import { isTakenUp } from './taken-up.ts';
import { contrasted, inOrder, neighboursSwapped, otherOwners, turnedCounts, type Variation, variation } from './variants.ts';

const strongNouns = new Set(['机制', '行动', '工程', '计划', '模式', '制度', '工作法', '集群', '体系', '项目', '品牌', '专项', '改革', '办法', '试点', '管理法', '工作站', '专班', '服务队', '工作室', '驿站', '夜校', '书屋', '食堂', '热线', '基地', '联盟', '指数', '积分制', '清单制']);
const launches = /(?:启动|开展|实施|推出|推行|发起|打造|出台|组织|建立|创建|提出|推广|上线|另|还|又|同时|以及|分别)[^，。；]{0,12}$/;
/** The message that says what is wrong, or null where the two forms may both be right. */
export function isClash(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): 'order' | 'character' | 'quotes' | 'tail' | null {
  if (a.core !== b.core && (addsAnother(copy, a) || addsAnother(copy, b))) return null;
  if (a.core === b.core) return sameCore(copy, a, b, sentences);
  if (formerly(copy, a) || formerly(copy, b) || eachExplained(copy, a, b) || inFleet(copy, a, b) || isRoute(a) || isRoute(b)) return null;
  if (a.quoted && b.quoted && (a.core + a.tail === b.core || b.core + b.tail === a.core)) return 'quotes';
  if (isOddNumeral(copy, a, b)) return 'character';
  if (a.code !== b.code) return null;
  if (turnedPair(a, b)) return 'order';
  if (together(a, b, sentences) || setTogether(copy, a, b, sentences)) return slipInOneSentence(copy, a, b);
  if (a.quoted && b.quoted && lettered(a.core, b.core) && !introducedTwice(copy, a, b)) return 'character';
  if (a.code) return codes(copy, a, b, sentences);
  if (a.bare === b.bare) return lostMark(copy, a, b);
  const how = variation(a.bare, b.bare);
  if (!how) return null;
  const sameNoun = a.noun !== '' && a.noun === b.noun;
  const halves = /[、，]/.test(a.core) && /[、，]/.test(b.core);
  const owners = differentOwners(copy, a, b, sentences);
  if (how === 'character' && !owners && isOddRow(copy, a, b, sentences)) return 'character';
  if (how !== 'order' && how !== 'missing' && !owners && isTakenUp(copy, a, b, sentences)) return 'character';
  if (how === 'character' && !owners && isOtherCount(copy, a, b, sentences)) return 'character';
  if (how === 'order') {
    if (owners || (a.bare.endsWith('化') && b.bare.endsWith('化'))) return null;
    if (turnedCounts(a.bare, b.bare) && !introducedTwice(copy, a, b)) return 'order';
    return sameNoun || halves || (neighboursSwapped(a.bare, b.bare) && a.bare.length <= 6) || a.bare.length >= 8 ? 'order' : null;
  }
  if (owners || !(sameNoun || (a.noun === '' || b.noun === ''))) return null;
  if (how === 'sound' || how === 'shape') return sameNoun || a.bare.length >= 4 || isStray(copy, a, b, sentences, 3) || (how === 'sound' && (goesOnAlike(copy, a, b) || takesUpAlike(copy, a, b) || foundedAlike(copy, a, b))) ? 'character' : null;
  if (how === 'missing' && a.tail === b.tail && growsOnce(copy, a, b, sentences)) return 'character';
  if (how === 'missing' && !sameNoun) return shortened(copy, a, b) ? 'character' : null;
  if (how === 'character' && (isStray(copy, a, b, sentences) || headlineName(copy, a, b) || strayInHead(copy, a, b))) return 'character';
  if (!sameNoun || !strongNouns.has(a.noun) || introducedTwice(copy, a, b)) return null;
  return how === 'missing' || a.bare.length >= 4 || strayInShortName(copy, a, b, how) ? 'character' : null;
}

/** 此前，该矿用的是“3310”安全确认法: what was before it has another name. */
const formerly = (copy: StoryText, { places }: Form): boolean => places.some((p) => /(?:此前|以前|原先|原来|过去|从前|早先)，?[^。；\n]{0,12}(?:用的?是|叫|实行的?是?|推行的?是?|执行的?是?)$/.test(copy.text.slice(Math.max(0, p.start - 30), p.start)));

/** “三不两要”：不点名… “两不三要”：不收押金…: each with another list of what it means. */
function eachExplained({ text }: StoryText, a: Form, b: Form): boolean {
  const lists = (f: Form): string[] => f.places.filter((p) => text[p.end] === '：').map((p) => /^[^。！？\n]{1,40}/.exec(text.slice(p.end + 1, p.end + 41))?.[0].slice(0, 8) ?? '');
  const [one] = lists(a);
  const [two] = lists(b);
  return one !== undefined && two !== undefined && one !== two;
}

/** “K82路”, “原82路”: lines of buses. */
const isRoute = ({ bare }: Form): boolean => /\d路$/.test(bare);

/** “海桅远图”轮、“海桅远识”轮: ships of one class, listed side by side, of which the third has a name of the kind. */
function inFleet(copy: StoryText, a: Form, b: Form): boolean {
  return [a, b].some(({ bare, places }) => places.some((p) => {
    const around = copy.text.slice(Math.max(0, p.start - 16), p.end + 16);
    return /”(?:轮|号|舰|艇)/.test(around) && matchesOf(around, /“([^“”]{2,6})”/g).some((m) => m[1] !== a.bare && m[1] !== b.bare && (m[1] ?? '').slice(0, 2) === bare.slice(0, 2));
  }));
}

/** “码上办”服务 in the headline and below, “马上办”服务 once: the same word follows both, and nothing brings in another one. */
function goesOnAlike(copy: StoryText, a: Form, b: Form): boolean {
  const [rare, often] = a.places.length < b.places.length ? [a, b] : [b, a];
  const [place] = rare.places;
  const behind = (p: Place): string => /^[\u4e00-\u9fff]{2}/.exec(copy.text.slice(p.end, p.end + 2))?.[0] ?? '';
  if (!a.quoted || !b.quoted || rare.places.length !== 1 || often.places.length < 2 || !place || isHeading(copy, place) || renames.test(copy.text) || rare.tail !== often.tail) return false;
  const word = behind(place);
  return word !== '' && often.places.some((p) => p.end < place.start && behind(p) === word) && !/(?:另|又|还|也|和|与|及|、|邻)[^，。；“”]{0,6}$/.test(copy.text.slice(Math.max(0, place.start - 8), place.start));
}

/** “码上议” twice, then “马上议”不光是快: the rarer sound-alike opens a clause of running text, as what the story speaks of. */
function takesUpAlike(copy: StoryText, a: Form, b: Form): boolean {
  const [rare, often] = a.places.length < b.places.length ? [a, b] : [b, a];
  const [place] = rare.places;
  if (!a.quoted || !b.quoted || rare.places.length !== 1 || often.places.length < 2 || !place || isHeading(copy, place) || renames.test(copy.text) || rare.tail !== '' || often.places.some((p) => p.start > place.start)) return false;
  return '。！？；：，\n'.includes(copy.text[place.start - 1] ?? '\n') && /^(?:不光|不仅|不只|不但|还|也|已|让|把|要|会|能|将|收到|办结|成了|用)/.test(copy.text.slice(place.end, place.end + 3)) && !/谐音|双关|一语|变成?|真正/.test(copy.text.slice(Math.max(0, place.start - 30), place.end + 30));
}

/** 办起“邻家汇”, and once more “邻家惠”还会…: the name that was founded is the only one before, and its sound-alike opens a clause as what the story speaks of. */
function foundedAlike(copy: StoryText, a: Form, b: Form): boolean {
  const [first, second] = (a.places[0]?.start ?? 0) < (b.places[0]?.start ?? 0) ? [a, b] : [b, a];
  const [place] = second.places;
  if (!a.quoted || !b.quoted || second.places.length !== 1 || !place || isHeading(copy, place) || renames.test(copy.text) || second.tail !== '') return false;
  if (!first.places.some((p) => founded.test(copy.text.slice(Math.max(0, p.start - 14), p.start)))) return false;
  return '。！？；：，\n'.includes(copy.text[place.start - 1] ?? '\n') && opensDoing.test(copy.text.slice(place.end, place.end + 3)) && !/谐音|双关|一语|变成?|真正|另|又|也/.test(copy.text.slice(Math.max(0, place.start - 30), place.start));
}

const founded = /(?:办起|建起|建成|打造|设立|成立|开办|开设|创办|推出|取名|起名|名叫|名为|叫)(?:了|出|的是)?[^，。；“”\n]{0,8}$/;
const opensDoing = /^(?:不光|不仅|不只|不但|还[会要将有能]|已|让|把|[要会能将]|收到|办结|成了|开张|里[，的还])/;

/** “一键通”服务 and “一键直通”服务: a character got inside the name once, before the same word, in a sentence that brings nothing in. */
function growsOnce(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): boolean {
  const [short, long] = a.bare.length < b.bare.length ? [a, b] : [b, a];
  if (!a.quoted || !b.quoted || long.bare.length - short.bare.length !== 1 || short.bare[0] !== long.bare[0] || short.bare.at(-1) !== long.bare.at(-1) || !/^[\u4e00-\u9fff]+$/.test(long.bare) || renames.test(copy.text)) return false;
  const [early, late] = (a.places[0]?.start ?? 0) < (b.places[0]?.start ?? 0) ? [a, b] : [b, a];
  const [place] = late.places;
  if (late.places.length !== 1 || !place || isHeading(copy, place) || isAnew(copy, place, sentences) || /[一二两三四五六七八九十大小老新总金银红绿蓝]/.test([...long.bare].find((c, i) => c !== short.bare[i]) ?? '')) return false;
  const behind = ({ core }: Form, { start }: Place): string => /^[\u4e00-\u9fff]{2}/.exec(copy.text.slice(start + core.length + 2, start + core.length + 4))?.[0] ?? '';
  const word = behind(late, place);
  return word !== '' && early.places.some((p) => behind(early, p) === word);
}

/** “四色账单” in the headline, “四色账本” three times and more below it: the text never has the headline's name. */
function strayInHead(copy: StoryText, a: Form, b: Form): boolean {
  const times = (f: Form): number => copy.text.split(`“${f.core}”`).length - 1;
  const [rare, often] = times(a) < times(b) ? [a, b] : [b, a];
  const [place] = rare.places;
  if (!a.quoted || !b.quoted || a.bare.length < 4 || a.bare.length !== b.bare.length || contrasted(a.bare, b.bare) || renames.test(copy.text) || !place || !isHeading(copy, place)) return false;
  const off = differing(a.bare, b.bare);
  return off.length === 1 && times(rare) === 1 && times(often) >= 3 && often.places.every((p) => !isHeading(copy, p)) && rare.tail === '' && !/[一二两三四五六七八九十\dA-Za-z]/.test(a.bare.charAt(off[0] ?? 0) + b.bare.charAt(off[0] ?? 0));
}

/** “渔e办”, “渔易办”: a letter in the one where the other has a character. */
function lettered(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const off = differing(a, b);
  const [i = 0] = off;
  return off.length === 1 && /[A-Za-z]/.test(a.charAt(i)) !== /[A-Za-z]/.test(b.charAt(i)) && /^[A-Za-z\p{Script=Han}]{2}$/u.test(a.charAt(i) + b.charAt(i));
}

/** One name with and without the mark in its middle, both in running text: “手拉手·共富”工程 and “手拉手共富”工程. */
function lostMark(copy: StoryText, a: Form, b: Form): 'tail' | null {
  const inText = (f: Form): boolean => f.places.some((p) => !isHeading(copy, p));
  return a.bare.length >= 4 && a.quoted && b.quoted && a.tail === b.tail && inText(a) && inText(b) && a.core.replace(/\s/g, '') !== b.core.replace(/\s/g, '') ? 'tail' : null;
}

/** A name that holds its noun and lost two characters once, where the whole stands twice: “护航梦想计划”, “护梦计划”. */
function shortened({ text }: StoryText, a: Form, b: Form): boolean {
  const [short, long] = a.bare.length < b.bare.length ? [a, b] : [b, a];
  const noun = long.bare.slice(-2);
  return long.bare.length - short.bare.length === 2 && a.tail === '' && b.tail === '' && strongNouns.has(noun) && short.bare.endsWith(noun) && long.places.length >= 2 && short.places.length === 1 && !renames.test(text);
}

/** “七彩假期” in the headline and in the text, “七色假期” once and with nothing of its own. */
function headlineName(copy: StoryText, a: Form, b: Form): boolean {
  if (a.bare.length < 4 || !a.quoted || !b.quoted || contrasted(a.bare, b.bare) || renames.test(copy.text)) return false;
  // the noun at the end is another thing's: 食堂, 澡堂
  const off = differing(a.bare, b.bare);
  const scopes = '国省市县区镇乡村校院班队新老大小';
  if (a.bare.length !== b.bare.length || off.length !== 1 || (off[0] ?? 0) > a.bare.length - 3 || (scopes.includes(a.bare.charAt(off[0] ?? 0)) && scopes.includes(b.bare.charAt(off[0] ?? 0)))) return false;
  const times = (f: Form): number => copy.text.split(`“${f.core}”`).length - 1;
  const [rare, often] = times(a) < times(b) ? [a, b] : [b, a];
  const [place] = rare.places;
  if (times(rare) !== 1 || times(often) < 2 || !place || isHeading(copy, place) || !often.places.some((p) => isHeading(copy, p)) || (rare.tail !== '' && rare.tail !== often.tail)) return false;
  return !/(?:[和与及、]|另|还有|也有|两[个支项]|兄弟|邻|同类|启动|推出|设立|开展|获|评)[^，。；]{0,10}$/.test(copy.text.slice(Math.max(0, place.start - 14), place.start));
}

/** Names of three characters are many and alike: only one told once against one told twice, with nothing that sets the two against each other. */
function strayInShortName(copy: StoryText, a: Form, b: Form, how: Variation): boolean {
  if (how !== 'character' || a.bare.length !== 3 || contrasted(a.bare, b.bare) || renames.test(copy.text)) return false;
  const times = (f: Form): number => copy.text.split(`“${f.core}”`).length - 1;
  const [rare, often] = times(a) < times(b) ? [a, b] : [b, a];
  const [place] = rare.places;
  return times(rare) === 1 && times(often) >= 2 && place !== undefined && !/(?:[和与及、]|另|还有|也有|两支|兄弟|邻|同类)[^，。；]{0,10}$/.test(copy.text.slice(Math.max(0, place.start - 14), place.start));
}

/** One name, two ways round the marks or two nouns. */
function sameCore(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): 'quotes' | 'tail' | null {
  if (a.quoted !== b.quoted) {
    const loose = a.quoted ? b : a;
    if (a.tail !== b.tail || (!a.code && a.core.length < 3) || calls(copy.text, loose)) return null;
    // headlines may save the marks
    return loose.places.every((p) => isHeading(copy, p)) ? null : 'quotes';
  }
  if (a.tail === '' || b.tail === '' || a.tail === b.tail) return null;
  if (a.code && a.noun === b.noun && a.tail.length >= 5 && b.tail.length >= 5) return alikeTails(a.tail, b.tail) ? 'tail' : null;
  // “蓝灯”护夜行动, “蓝灯”夜护行动
  if (a.noun === b.noun && !together(a, b, sentences) && variation(a.tail, b.tail) === 'order') return 'tail';
  // “暖巢”行动的核心是“暖巢”工程
  if (!drifts(a.tail, b.tail) || together(a, b, sentences)) return null;
  const [first, second] = (a.places[0]?.start ?? 0) < (b.places[0]?.start ?? 0) ? [a, b] : [b, a];
  // a longer noun is of one kind of work more often: what brings another one in is heeded
  return first.tail.length === 2 || (!renames.test(copy.text) && !second.places.some((p) => isAnew(copy, p, sentences))) ? 'tail' : null;
}

const driftNouns = ['行动', '工程', '计划'];
const driftNounsOfKind = [...driftNouns, '项目', '专项'];

/** 行动 and 工程; 人才计划 and 人才工程, 护河行动 and 护河计划: one kind of work, called by another noun. */
function drifts(a: string, b: string): boolean {
  const kind = a.slice(0, -2);
  return a !== b && kind === b.slice(0, -2) && (kind === '' ? driftNouns : driftNounsOfKind).includes(a.slice(-2)) && (kind === '' ? driftNouns : driftNounsOfKind).includes(b.slice(-2)) && !/[的了和与及在是把]/.test(kind);
}

function alikeTails(a: string, b: string): boolean {
  const strip = (t: string): string => t.replace(/[、，的“”]/g, '');
  const [short, long] = strip(a).length <= strip(b).length ? [strip(a), strip(b)] : [strip(b), strip(a)];
  return inOrder(short, long) && !long.endsWith(short);
}

function codes(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): 'order' | 'character' | null {
  const apart = a.places.every((p) => isHeading(copy, p)) !== b.places.every((p) => isHeading(copy, p));
  const sameNoun = a.noun !== '' && a.noun === b.noun && (a.tail.endsWith(b.tail) || b.tail.endsWith(a.tail));
  // “1+4+N”，把服务送到网格, and below “1+N+4”便民服务体系: the story has no third one
  const open = !sameNoun && (/[A-Za-z+＋]/.test(a.core) ? apart || a.noun === '' || b.noun === '' : apart && [a, b].every((f) => copy.text.split(`“${f.core}”`).length - 1 <= f.places.length)) && Math.min(a.bare.length, b.bare.length) > 2 && codesOf(copy.text).size === 2;
  // “6+X”服务包, “6+N”服务包: one letter for another, and no third code
  const [x, y] = [a.core.replace(/[A-Za-z]/g, '?'), b.core.replace(/[A-Za-z]/g, '?')];
  if (x === y && x.includes('?') && a.noun === b.noun && a.tail === b.tail && a.tail.length > 1 && codesOf(copy.text).size === 2 && !introducedTwice(copy, a, b)) return 'character';
  // “1236”行动 … 所谓“1263”: figures only, neighbours exchanged, no third code
  const turned = /^\d{4,8}$/.test(a.core) && neighboursSwapped(a.core, b.core) && codesOf(copy.text).size === 2 && !renames.test(copy.text);
  if (!sameNoun && !open && !turned) return null;
  if (differentOwners(copy, a, b, sentences) || (a.trusted && b.trusted) || [...a.places, ...b.places].some((p) => opposes.test(textOf(copy, p, sentences)))) return null;
  if (turned) return 'order';
  if (open && (renames.test(copy.text) || (!apart && introducedTwice(copy, a, b)))) return null;
  const how = variation(a.bare.padStart(3, '0'), b.bare.padStart(3, '0'));
  if (how === 'order') return 'order';
  const one = a.core.length === b.core.length && [...a.core].filter((c, i) => c !== b.core[i]).length === 1;
  if (sameNoun && a.trusted !== b.trusted && one) return 'character';
  // “5420”节水工程, “5920”节水工程: so long a noun, and so many figures but one
  if (one && a.tail === b.tail && a.tail.length >= 4 && a.core.length >= 4 && !/^(?:19|20|21)\d\d$/.test(a.core) && codesOf(copy.text).size === 2 && !renames.test(copy.text) && !introducedTwice(copy, a, b)) return 'character';
  return one && apart && a.core.length >= 3 && (a.tail === b.tail || open) ? 'character' : null;
}

/** The codes that stand in marks: 1+4+N, 821. */
function codesOf(text: string): Set<string> {
  return new Set(matchesOf(text, /“([0-9A-Za-z+＋]{2,12})”/g).map((m) => m[1] ?? '').filter((core) => /\d/.test(core)));
}

const opposes = /相反|不同|各自|分别|前者|后者|(?:隔壁|邻近|相邻|邻|别的|另一[个条]?)[^，。；]{1,8}(?:学|用|搞|推|做|叫|则)/;

/** “红榆”服务队 three times and “榆红”服务队 once: two characters of a name that stands elsewhere before the same noun, turned round. */
function turnedPair(a: Form, b: Form): boolean {
  return a.quoted && b.quoted && a.bare.length === 2 && a.bare !== b.bare && neighboursSwapped(a.bare, b.bare) && strongNouns.has(a.noun) && a.noun === b.noun && Math.min(a.places.length, b.places.length) === 1 && Math.max(a.places.length, b.places.length) > 2;
}

/** Side by side in one sentence only a sound-alike slip of a name that stands elsewhere too is told. */
function slipInOneSentence(copy: StoryText, a: Form, b: Form): 'character' | 'order' | null {
  if (a.noun === '' || a.noun !== b.noun || a.code || Math.min(a.places.length, b.places.length) > 1 || Math.max(a.places.length, b.places.length) < 2) return null;
  const how = variation(a.bare, b.bare);
  const rare = a.places.length === 1 ? a : b;
  const at = rare.places[0]?.start ?? 0;
  if (/[和与、及]$/.test(copy.text.slice(Math.max(0, at - 1), at))) return null;
  if (how === 'order') return neighboursSwapped(a.bare, b.bare) ? 'order' : null;
  return (how === 'sound' || how === 'shape') && a.bare.length >= 4 ? 'character' : null;
}

/** Both forms stand in one sentence: whoever sets them side by side means two. */
function together(a: Form, b: Form, sentences: readonly Sentence[]): boolean {
  const held = new Set(a.places.map((p) => sentenceOf(sentences, p)));
  return b.places.some((p) => held.has(sentenceOf(sentences, p)));
}

/** “三进三出”背后的“三进三访” in the headline: whatever stands behind the marks elsewhere, both names stand in one sentence. */
function setTogether({ text }: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): boolean {
  if (!a.quoted || !b.quoted || a.core === b.core) return false;
  const held = (core: string): Set<number> => {
    const at = new Set<number>();
    for (let i = text.indexOf(`“${core}”`); i >= 0 && at.size < 20; i = text.indexOf(`“${core}”`, i + 1)) at.add(indexAt(sentences, i));
    return at;
  };
  const own = held(a.core);
  // “衣树一帜”取自成语“独树一帜”: where the name comes from
  return [...held(b.core)].some((i) => own.has(i) && !/谐音|取自|成语|化用|源自|出自|脱胎/.test(text.slice(sentences[i]?.start ?? 0, sentences[i]?.end ?? 0)));
}

function differentOwners(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): boolean {
  const before = (p: Place | undefined): string => {
    const s = p ? sentences[sentenceOf(sentences, p)] : undefined;
    return s && p ? copy.text.slice(s.start, p.start) : '';
  };
  return a.places.some((x) => b.places.some((y) => otherOwners(before(x), before(y))));
}

/** 馆里又开了“乡声采集”项目: the story has another one. */
function addsAnother({ text }: StoryText, { places }: Form): boolean {
  return places.some((p) => another.test(text.slice(Math.max(0, p.start - 14), p.start)));
}

const another = /(?:又|另|再|也|新)(?:[开办设推启上添建增]|成立)[^，。；“”]{0,8}$/;

/** Each is brought in by a verb of beginning, in running text: two programmes. */
function introducedTwice(copy: StoryText, a: Form, b: Form): boolean {
  const launched = (f: Form): boolean => f.places.some((p) => !isHeading(copy, p) && launches.test(copy.text.slice(Math.max(0, p.start - 16), p.start)));
  return launched(a) && launched(b);
}
