// name/person: one person whose name is written in two ways within a story.
import { find, holds } from '../../base/held.ts';
import { isCorrected } from '../corrections.ts';
import { defineStoryRule } from '../define.ts';
import { surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { compoundTwins } from './compound-twins.ts';
import { calledBySound } from './called-by-sound.ts';
import { miscalled } from './addressed-otherwise.ts';
import { difference, differentRoles, isKin, isUniquePost, namedTogether, nearPairs, type Person, personsOf, sameBody } from './persons.ts';
import { dottedNames } from './dotted-names.ts';
import { foreignSurnames } from './foreign-surnames.ts';
import { isFounder } from './founders.ts';
import { headNames } from './head-names.ts';
import { headAndBody } from './same-actor.ts';
import { halvedSurnames, shortenedBare, shortenedNames } from './lost-characters.ts';
import { meantApart } from './meant-apart.ts';
import { misspeltSpeakers } from './speakers.ts';
import { signedOtherwise } from './signed.ts';
import { soundedNames } from './sounded-names.ts';
import { strayNames } from './strays.ts';
import { turnedNames } from './turned-names.ts';
import { twinNames } from './twins.ts';

const most = 5;

export default defineStoryRule({
  id: 'name/person',
  severity: 'warning',
  fixable: true,
  needs: ['people', 'sentences'],
  source: '《报纸编校质量评比差错认定细则》第29条：人名必须正确',
  messages: {
    spelling: { zh: '“{wrong}”与“{right}”疑为同一人，姓名写法不一', en: '“{wrong}” and “{right}” seem to be one person spelt in two ways' },
    other: { zh: '此处写作“{right}”（全文{count}处）', en: 'Here “{right}” ({count} in the story)' },
    unify: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    unifyOther: { zh: '另一处改为“{wrong}”', en: 'Change the other to “{wrong}”' },
  },
  check({ copy, facts, report }) {
    const known = personsOf(facts.people);
    const all = new Map(known.map((p) => [p.name, p]));
    for (const stray of strayNames(copy, known)) all.set(stray.name, stray);
    for (const odd of misspeltSpeakers(copy, all)) all.set(odd.name, odd);
    for (const twin of twinNames(copy, all)) all.set(twin.name, twin);
    for (const twin of compoundTwins(copy, all)) all.set(twin.name, twin);
    for (const turned of turnedNames(copy, all)) all.set(turned.name, turned);
    for (const part of foreignSurnames(copy)) if (!all.has(part.name)) all.set(part.name, part);
    for (const dotted of dottedNames(copy)) if (!all.has(dotted.name)) all.set(dotted.name, dotted);
    for (const sounded of soundedNames(copy)) if (!all.has(sounded.name)) all.set(sounded.name, sounded);
    for (const head of headNames(copy)) if (!all.has(head.name)) all.set(head.name, head);
    const signed = signedOtherwise(copy);
    if (signed) {
      const [right, wrong] = [signed.above, signed.below].map((s) => copy.text.slice(s.start, s.end));
      if (right && wrong) {
        report({
          message: 'spelling', data: { wrong, right }, span: signed.below, related: [{ message: 'other', data: { right, count: 1 }, span: signed.above }],
          fixes: [
            { title: 'unify', data: { right }, safety: 'confirm', edits: [{ span: signed.below, newText: right }] },
            { title: 'unifyOther', data: { wrong }, safety: 'confirm', edits: [{ span: signed.above, newText: wrong }] },
          ],
        });
      }
    }
    for (const { start, end, right, witness } of [...miscalled(copy, facts.people), ...calledBySound(copy, facts.people)]) {
      const span = { start, end };
      report({
        message: 'spelling', data: { wrong: copy.text.slice(start, end), right }, span, related: [{ message: 'other', data: { right: witness.name, count: copy.text.split(witness.name).length - 1 }, span: witness }],
        fixes: [{ title: 'unify', data: { right }, safety: 'confirm', edits: [{ span, newText: right }] }],
      });
    }
    const reported = new Set<PersonMention>();
    const pairs = nearPairs([...all.keys()]).flatMap(([a, b]): [Person, Person][] => {
      const left = all.get(a);
      const right = all.get(b);
      return left && right && !enteredApart(copy.text, left, right) && onePerson(copy, left, right, facts.sentences, known) ? [minority(left, right)] : [];
    });
    const lost = [...shortenedNames(copy.text, known, facts.sentences), ...shortenedBare(copy, known, facts.sentences), ...halvedSurnames(copy, known)].filter(([a, b]) => !meantApart(copy.text, a, b, facts.sentences));
    const told = [...pairs, ...lost];
    for (const [wrong, good] of told) {
      for (const mention of wrong.mentions.slice(0, most)) {
        if (reported.has(mention) || isPartOfTold(copy.text, mention, told)) continue;
        reported.add(mention);
        const witness = good.mentions.find((m) => m.titles.length > 0) ?? good.mentions[0];
        if (!witness) continue;
        const even = good.mentions.length === wrong.mentions.length;
        report({
          message: 'spelling',
          data: { wrong: wrong.name, right: good.name },
          span: mention,
          related: [{ message: 'other', data: { right: good.name, count: good.mentions.length }, span: witness }],
          fixes: [
            { title: 'unify', data: { right: good.name }, safety: 'confirm', edits: [{ span: mention, newText: good.name }] },
            ...(even ? [{ title: 'unifyOther' as const, data: { wrong: wrong.name }, safety: 'confirm' as const, edits: good.mentions.map((m) => ({ span: m, newText: wrong.name })) }] : []),
          ],
        });
      }
    }
  },
});

/** 艾力·|买买堤: the slip is told of the whole name. */
function isPartOfTold(text: string, { start, end }: PersonMention, told: readonly (readonly [Person, Person])[]): boolean {
  if (text[start - 1] !== '·' && text[end] !== '·') return false;
  return told.some(([wrong]) => wrong.mentions.some((m) => m.start <= start && end <= m.end && m.end - m.start > end - start));
}

/** 阮明初，男，1985年11月生 … 阮明楚，女，1988年3月生: entries of a list, of two sexes or births. */
function enteredApart(text: string, a: Person, b: Person): boolean {
  const entry = ({ mentions }: Person): RegExpExecArray | null => mentions.map((m) => entered.exec(text.slice(m.end, m.end + 24))).find((e) => e !== null) ?? null;
  const [one, two] = [entry(a), entry(b)];
  return one !== null && two !== null && (one[1] !== two[1] || one[2] !== two[2]);
}

const entered = /^，([男女])，(?:[\u4e00-\u9fff]{1,3}族，)?((?:19|20)\d\d年\d{1,2}月)/;

/** The rarer spelling first; of two as common, the later or the untitled one. */
function minority(a: Person, b: Person): [Person, Person] {
  if (a.mentions.length !== b.mentions.length) return a.mentions.length < b.mentions.length ? [a, b] : [b, a];
  if ((a.titles.length > 0) !== (b.titles.length > 0)) return a.titles.length > 0 ? [b, a] : [a, b];
  return (a.mentions[0]?.start ?? 0) < (b.mentions[0]?.start ?? 0) ? [b, a] : [a, b];
}

function onePerson(copy: StoryText, a: Person, b: Person, sentences: readonly Sentence[], known: readonly Person[]): boolean {
  const how = difference(a.name, b.name);
  if (!how || isSpelt(copy.text, a.name.charAt(how.at)) || isSpelt(copy.text, b.name.charAt(how.at)) || ((isKin(a) || isKin(b)) && !(how.why === 'sound' && (sameElder(a, b) || untoldKin(a, b)))) || namedTogether(a, b, sentences)) return false;
  // “傅雨岚（女，31岁）”应为“…”: of another day's story
  if ([a, b].some(({ mentions }) => mentions.length > 0 && mentions.every((m) => isCorrected(copy.text, m) || /^[　 *]{0,4}更正/.test(copy.text.slice(copy.text.lastIndexOf('\n', m.start) + 1, m.start))))) return false;
  // 陆同学, 路同学: of a class with one family name each
  if (a.name.endsWith('同学') || b.name.endsWith('同学')) return false;
  // 捐赠人苗芬秀，是她的妹妹: two of one family
  if (how.why === 'swap' && siblings.test(copy.text)) return false;
  if (a.writer !== b.writer || listedApart(copy.text, a, b)) return false;
  const family = surnameLength(a.name, 0);
  const alike = how.why === 'sound' || how.why === 'shape' || how.why === 'swap';
  const samePost = a.titles.some((x) => isUniquePost(x) && b.titles.some((y) => isUniquePost(y) && x.base === y.base && sameBody(x.body, y.body)));
  const elder = how.why === 'sound' && (isKin(a) || isKin(b) ? sameElder(a, b) : how.at > family && kinNamed(a, b, known));
  if (meantApart(copy.text, a, b, sentences, elder, how.why === 'sound' && a.name.length > 2 && how.at >= family)) return false;
  // 外礁打捞队潜水员 in a caption and below: one title in full
  if (a.name.length > 2 && how.at >= family && headAndBody(copy, a.mentions, b.mentions) && a.titles.some((x) => x.body.length > 1 && b.titles.some((y) => y.text === x.text && y.text.length > 4))) return true;
  // 苗秀芬 three times, 捐赠人苗芬秀 once: two of one family would be told apart
  if (how.why === 'swap' && a.name.length === 3 && family === 1 && Math.min(a.mentions.length, b.mentions.length) === 1 && Math.max(a.mentions.length, b.mentions.length) > 2 && !/姑侄|叔侄|[姐妹弟兄哥]/.test(copy.text)) return true;
  if (differentRoles(a, b, how.why === 'sound' && how.at >= family && a.name.length === 3 ? pastimes : null) && !(alike && (headAndBody(copy, a.mentions, b.mentions) || isFounder(copy.text, a, b, known)))) return false;
  // two characters leave too little to recognise a person by
  if (a.name.length < 3 && how.at === 0 && how.why === 'sound' && sameCalling(copy.text, a, b)) return true;
  // 木匠柴扉 in a caption, 匠人柴菲 below
  if (a.name.length < 3 && how.why === 'sound' && how.at >= family && sameCraft(a, b) && headAndBody(copy, a.mentions, b.mentions)) return true;
  // 见习记者 米粒 above, 米 莉 摄 below
  if (a.writer && b.writer && how.why === 'sound' && how.at >= family) return true;
  if (a.name.length < 3) return alike && (how.at >= family || samePost) && (samePost || (how.why === 'sound' && (a.titles.length === 0 || b.titles.length === 0)));
  if (alike || a.name.length > 4) return true;
  if (samePost) return true;
  return how.at >= family && (unintroduced(copy.text, a, b) || unintroduced(copy.text, b, a));
}

/** What somebody is besides a calling: 观鸟爱好者褚望舒 is 退休教师褚忘舒. */
const pastimes = /^(?:爱好者|发烧友|达人|迷|[影票书戏球棋跑钓摄驴]友)$/;

const siblings = /双胞胎|孪生|[姐兄]妹俩?|姐弟|[他她]的?(?:姐姐|妹妹|哥哥|弟弟)/;

/** 父亲于得水, and once more without a word of kin 于德水: nobody's father has his name's sound from another. */
function sameElder(a: Person, b: Person): boolean {
  const [told, bare] = isKin(a) ? [a, b] : [b, a];
  return bare.titles.length === 0 && told.name.length > 2 && told.titles.some((t) => /^(?:父亲|母亲|爷爷|奶奶|妻子|丈夫|老伴|爱人|侄子|侄女|外甥|孙子|孙女)$/.test(t.base));
}

/** 儿子林建平, and once more without a word of kin 林健平: no two of one family but cousins bear names of one sound. */
function untoldKin(a: Person, b: Person): boolean {
  const [told, bare] = isKin(a) ? [a, b] : [b, a];
  return bare.titles.length === 0 && told.name.length > 2 && told.titles.every((t) => !/[堂表族]|[兄姐妹哥]|(?<!徒)弟/.test(t.base));
}

/** 父亲邬有年, 儿子邬小满: who is parent and child of 邬广耘 is named otherwise. */
function kinNamed(a: Person, b: Person, known: readonly Person[]): boolean {
  return known.some((p) => p !== a && p !== b && isKin(p) && p.name.charAt(0) === a.name.charAt(0) && difference(p.name, a.name) === null && difference(p.name, b.name) === null);
}

const crowd = new Set('村民 居民 市民 学生 同学 老师 教师 家长 志愿者 游客 读者 顾客 选手 队员 球员 运动员 记者 通讯员 农民 职工 工人 员工 干部 党员 代表 委员 医生 护士 民警'.split(' '));

/** Callings of one craft: 木匠 and 匠人, 村医 and 医生. */
function sameCraft(a: Person, b: Person): boolean {
  return [...'匠医农渔绣茶厨'].some((c) => a.titles.some((x) => x.base.includes(c)) && b.titles.some((y) => y.base.includes(c)));
}

/** Words beside a name that make it another's: 是他的师兄, 两人搭档, 接着讲. */
const twoOfThem = /师[兄弟姐妹徒父傅]|徒弟|搭档|两[人位个名]|二人|俩|[他她]的|接[着替班过]|换班|替班|轮班|同事|隔壁|对面|对门|也[在是来去]|另/;

/** 帮办员屈盈 again and again, 帮办员曲盈 once at the head of a clause: of two that carry one calling one character tells them apart; of a crowd's calling it may. */
function sameCalling(text: string, a: Person, b: Person): boolean {
  const [rare, known] = a.mentions.length < b.mentions.length ? [a, b] : [b, a];
  const [only] = rare.mentions;
  if (!only || rare.mentions.length > 1 || known.mentions.length < 2 || twoOfThem.test(text.slice(Math.max(0, only.start - 24), only.start)) || twoOfThem.test(text.slice(only.end, only.end + 40))) return false;
  return rare.titles.some((x) => (x.start === 0 || clauseHeads.has(text.charAt(x.start - 1)) || text.startsWith('图为', x.start - 2) || text.startsWith('图为', x.start)) && !crowd.has(x.base) && known.titles.some((y) => y.base === x.base));
}

/** 声音的声, 晨曦的曦: the story says which character of two that sound alike is meant. */
function isSpelt(text: string, character: string): boolean {
  if (character === '') return false;
  if (holds(text, `“${character}”`) && /[写改作][成作]?“\p{Script=Han}”/u.test(text)) return true;
  for (let at = find(text, `的${character}`); at > 0; at = text.indexOf(`的${character}`, at + 2)) {
    if (text.slice(Math.max(0, at - 2), at).includes(character) && !/\p{Script=Han}/u.test(text.charAt(at + 2).replace(/[是，]/, ''))) return true;
  }
  return false;
}
/** 王一川（第一中学）, 王依川（实验小学）: two entries of a list, each with a body of its own. */
function listedApart(text: string, a: Person, b: Person): boolean {
  const body = ({ mentions }: Person): string | undefined => mentions.map((m) => /^[（(]([^（）()]{2,20})[）)]/.exec(text.slice(m.end, m.end + 24))?.[1]).find((found) => found !== undefined);
  const [one, two] = [body(a), body(b)];
  if (one !== undefined && two !== undefined) return one !== two;
  // （大堰镇 赵家富） … （县农经站 赵富家）: who signs, and where from
  const from = ({ mentions }: Person): string | undefined => mentions.map((m) => (/^[）)]/.test(text.slice(m.end, m.end + 1)) ? /[（(]([^（）()\s\u3000]{2,12})[ \u3000]$/.exec(text.slice(Math.max(0, m.start - 14), m.start))?.[1] : undefined)).find((found) => found !== undefined);
  const [here, there] = [from(a), from(b)];
  return here !== undefined && there !== undefined && here !== there && !/记者|通讯员/.test(here + there);
}

const clauseHeads = new Set('。！？；：，“”（\n');

/**
 * Whether `stray` stands once, bare, at the head of a clause, as if it had been introduced, while `known` was: by a title, by a list
 * that is not taken up otherwise, or as the one who is named again and again.
 */
function unintroduced(text: string, stray: Person, known: Person): boolean {
  const [only] = stray.mentions;
  if (!only || stray.mentions.length > 1 || stray.titles.length > 0 || only.evidence === 'list') return false;
  if (only.start > 0 && !clauseHeads.has(text.charAt(only.start - 1)) && !text.startsWith('图为', only.start - 2)) return false;
  // 心血管内科：贺立群（周一上午）；: an entry of a roster
  if (text[only.start - 1] === '：' && text[only.end] === '（') return false;
  return known.titles.length > 0 || known.mentions.length > 1 || known.mentions[0]?.evidence === 'list';
}
