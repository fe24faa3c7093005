// Whether a story says of two like names that they are two people's: 一字之差, 同名不同姓, 孪生兄弟, 他的曾孙.
import { find, holds } from '../../base/held.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { type Person, sentenceAt } from './persons.ts';

/** Words by which a story says that two names are like each other on purpose. */
const onPurpose = ['双胞胎', '孪生', '同名', '一字之差', '差一字', '差一个字', '一个字之差', '谐音', '名字相近', '父子', '母女', '父女', '母子', '兄妹', '姐弟', '名字像', '重名', '改名', '曾用名', '原名', '笔名', '艺名', '另一位', '另一名', '亲戚关系', '不是亲戚', '打错', '弄混', '搞混', '分不清', '张冠李戴', '喊错', '叫错', '喊混', '叫混', '认混', '听混', '记混', '不沾亲', '非亲非故', '没有亲戚', '没有血缘', '同姓', '读音', '同音', '音同', '本名', '撞名', '叫法一样', '名字听起来', '名字听着', '名字念起来', '名字差不多', '只差一个', '名字一样', '一个音', '误为', '误作', '误写', '误排', '误植', '系笔误', '不是一个人', '不是同一个人', '不是同一人', '并非同一', '两个人吗', '收错', '寄错'];
/** Of these, those that a story of parent and child has anyway; no father's name has the sound of another's. */
const ofTwoAges = new Set(['父子', '母女', '父女', '母子']);
/** Of these, those that are said of anything: 连藕和茭白都分不清. */
const ofAnything = new Set(['打错', '弄混', '搞混', '分不清', '记混', '读音']);
/** Two who bear like names as brothers and sisters do; 38位姐妹, 兄弟单位 and 好姐妹 are a crowd. */
const siblings = /(?<![位名个多众好群帮些])(?:兄弟|姐妹|姊妹)(?!们|单位|高校|院校|姐妹|民族|团|会|花|情|[省市县区乡镇村校连])/;
const actedOn = /[把将给为让对向替劝请约叫](?:这|那)?[两三几](?:兄弟|姐妹|姊妹)/g;
/** 我的璨是王字旁: how a character is written is talked of. */
const spelling = /[\u4e00-\u9fff]字旁|偏旁|[心四]字底|[宝草竹雨][盖字]头|[单双]人旁|三点水|同音不同|音同字|同姓不同|名字[里中]的?“|写[作成]了?“|一个(?:写|是|叫)?“[\u4e00-\u9fff]”[，、]?另?一个(?:写|是|叫)?“[\u4e00-\u9fff]”/;
/** Ancestors and descendants bear like names by right: 他的后人欧阳璨, 先祖方敬之; 方敬芝是他的曾孙女. */
const forebear = /(?:后人|后代|后裔|后嗣|先祖|先人|祖先|祖上|太祖|高祖|曾祖|祖父|[\d一二三四五六七八九十几]{1,4}[代世]孙|[嫡玄曾长孙]孙女?|孙[子女儿]|族[人叔兄弟侄]|堂[哥弟兄姐妹叔伯]|侄[子女儿]|本家|宗亲)(?:是|叫|名叫|：|、)?$/;
const descends = /^(?:正?是|，|、)[^，。；]{0,10}(?:后人|后代|后裔|先祖|祖先|[代世]孙|[嫡玄曾]孙|孙[子女]|侄[子女儿]|同宗|本家|族人)/;
/** 马德富是他的远房侄子. */
const akin = /^(?:正?是|，|、)(?:他|她|其)的?[^，。；]{0,4}(?:侄|甥|堂|表|叔|伯|姑|姨|舅|[兄弟姐妹哥]|孙|[儿女]|徒|师[父傅])/;
const clan = /同宗|同族|字辈|族谱|家谱|宗谱/;

/** One of the mentions is said to be the other's kin in the line. */
function ofOneLine(text: string, mentions: readonly PersonMention[], sentences: readonly Sentence[]): boolean {
  return mentions.slice(0, 40).some(({ start, end }) => {
    const s = sentences[sentenceAt(sentences, start)];
    return s !== undefined && (forebear.test(text.slice(Math.max(s.start, start - 10), start)) || descends.test(text.slice(end, end + 16)) || akin.test(text.slice(end, end + 12)) || clan.test(text.slice(Math.max(s.start, start - 16), Math.min(s.end, end + 16))));
  });
}

/**
 * The story says that two bear like names. `elder`: no father's name has the sound of another's. `alike`: names of three characters that sound alike; what the
 * story says of others (父子, 另一位) then counts only in a sentence with one of the two, or of names.
 */
export function meantApart(text: string, a: Person, b: Person, sentences: readonly Sentence[], elder = false, alike = false): boolean {
  const said = (word: string): boolean => holds(text, word) && (ofAnything.has(word) ? ofPeople(text, word, a, b) : !alike || besideName(text, word, a, b));
  if (onPurpose.some((word) => !((elder || alike) && ofTwoAges.has(word)) && said(word)) || spelling.test(text)) return true;
  // 18岁的邓芸 … 邓云今年39岁: of two ages
  const ages = [a, b].map(({ name }) => ageBeside(text, name));
  if (ages[0] !== undefined && ages[1] !== undefined && Math.abs(ages[0] - ages[1]) > 2) return true;
  // 他比胡志成高半头
  if ([a, b].some(({ name }) => ['他', '她'].some((who) => holds(text, '比') && text.includes(`${who}比${name}`)))) return true;
  // 马丁…中文名叫马定
  if ([a.name, b.name].some((name) => /(?:中文名字?|本名|原名|艺名|笔名|学名|乳名|小名|曾用名|化名|网名)(?:叫做?|是|为|：)?“?$/.test(text.slice(Math.max(0, text.indexOf(name) - 8), text.indexOf(name))))) return true;
  if (calledApart(text, a.name, b.name) || kinNamed(text, a, b) || kinNamed(text, b, a) || succeeds(text, a, b) || succeeds(text, b, a)) return true;
  // 村里还有一个田秀瑛
  if ([a.name, b.name].some((name) => /(?:还有|另有|也有|又有|另)[一个位名]{1,2}(?:也?叫|名叫)?$/.test(text.slice(Math.max(0, text.indexOf(name) - 7), text.indexOf(name))))) return true;
  // 丁一凡获第二名。她的启蒙教练叫丁一帆
  if ([a.name, b.name].some((name) => /(?:教练|老师|师[父傅]|徒弟|搭档|对手|队友|同学|邻居|班主任)(?:名|也)?叫$/.test(text.slice(Math.max(0, text.indexOf(name) - 7), text.indexOf(name))))) return true;
  // 翟静姝把两兄弟约到病房: whoever acts on them is none of them
  const others = text.includes('兄弟') || text.includes('姐妹') || text.includes('姊妹') ? text.replace(actedOn, '') : '';
  const brothers = siblings.exec(others)?.[0];
  if (brothers !== undefined && (!alike || besideName(others, brothers, a, b, /[。！？\n]/))) return true;
  return !elder && (alike ? clansmen(text, a, b, sentences) : ofOneLine(text, [...a.mentions, ...b.mentions], sentences));
}

/** The age told right before or behind a name. */
function ageBeside(text: string, name: string): number | undefined {
  for (let at = find(text, name), n = 0; at >= 0 && n < 6; at = text.indexOf(name, at + 1), n++) {
    const age = /(\d{1,2})岁的$/.exec(text.slice(Math.max(0, at - 4), at))?.[1] ?? /^(?:，|（)?(?:今年|现年|男，|女，)?(\d{1,2})岁/.exec(text.slice(at + name.length, at + name.length + 8))?.[1];
    if (age !== undefined) return Number(age);
  }
  return undefined;
}

/** 矿长叫卫东，队长叫卫冬: what two of a family are called, in one sentence. */
function calledApart(text: string, a: string, b: string): boolean {
  if (a.length < 3 || a.length !== b.length || a.charAt(0) !== b.charAt(0)) return false;
  const [one, two] = [a.slice(1), b.slice(1)];
  for (let at = find(text, `叫${one}`), n = 0; at >= 0 && n < 6; at = text.indexOf(`叫${one}`, at + 1), n++) {
    if ((text.slice(Math.max(0, at - 24), at + 24).split(/[。！？\n]/).find((s) => s.includes(`叫${one}`)) ?? '').includes(`叫${two}`)) return true;
  }
  return false;
}

/** 焦阳说。他不是焦小满的父亲；焦小满的父亲叫焦洋: the story says that the one is not whom the other is. */
function kinNamed(text: string, a: Person, b: Person): boolean {
  return a.mentions.some(({ start }) => /的(?:父亲|母亲|爸爸|妈妈|哥哥|姐姐|弟弟|妹妹|丈夫|妻子|儿子|女儿)(?:名?叫|是)$/.test(text.slice(Math.max(0, start - 6), start)) && /不是[^，。；]{1,8}的/.test(text.slice(Math.max(0, start - 40), start)) && b.mentions.some((m) => Math.abs(m.start - start) < 80));
}

/** 他不再兼任…，由副主任车向蓉接任: who takes over from the one just named is another. */
function succeeds(text: string, a: Person, b: Person): boolean {
  return a.mentions.some(({ start, end }) => /^(?:接任|接替|继任|接棒|接班)/.test(text.slice(end, end + 2)) && b.mentions.some((m) => m.end < start && start - m.end < 80 && !text.slice(m.end, start).includes('\n')));
}

/** The word stands in a sentence, or in the one before or behind it, with one of the names, or is said of names. */
function besideName(text: string, word: string, a: Person, b: Person, stops = /[！？\n]/): boolean {
  for (let at = find(text, word), seen = 0; at >= 0 && seen < 8; at = text.indexOf(word, at + word.length), seen++) {
    const near = (text.slice(Math.max(0, at - 60), at).split(stops).at(-1) ?? '') + (text.slice(at, at + 60).split(stops)[0] ?? '');
    if (/名字|姓名|同名|[的个]字/.test(near) || near.includes(a.name) || near.includes(b.name)) return true;
  }
  return false;
}

const cousins = /后人|后代|后裔|后嗣|先祖|先人|祖先|祖上|[太高曾]祖|[代世嫡玄曾]孙|(?:堂|表)[哥弟兄姐妹]|族[人叔兄弟侄]|同宗|同族|字辈|族谱|家谱|宗谱|本家|宗亲/;

/** 堂兄凌宗保: cousins and clansmen may bear names of one sound. */
function clansmen(text: string, a: Person, b: Person, sentences: readonly Sentence[]): boolean {
  return [...a.mentions, ...b.mentions].slice(0, 40).some(({ start, end }) => {
    const s = sentences[sentenceAt(sentences, start)];
    return s !== undefined && (cousins.test(text.slice(Math.max(s.start, start - 16), Math.min(s.end, end + 16))) || akin.test(text.slice(end, end + 12)));
  });
}

/** One of the sentences with the word speaks of names or of two people. */
function ofPeople(text: string, word: string, a: Person, b: Person): boolean {
  for (let at = find(text, word), seen = 0; at >= 0 && seen < 8; at = text.indexOf(word, at + word.length), seen++) {
    const near = (text.slice(Math.max(0, at - 40), at).split(/[。！？\n]/).at(-1) ?? '') + (/^[^。！？\n]*/.exec(text.slice(at, at + 40))?.[0] ?? '');
    if (/名字|姓名|姓[氏名]|谁|[两二俩]个?人|俩|他们|她们|兄弟|姐妹|[的个]字|外人/.test(near) || near.includes(a.name) || near.includes(b.name)) return true;
  }
  return false;
}

/** Said of two names and of nothing else. */
const ofNames = ['双胞胎', '孪生', '同名', '一字之差', '差一个字', '名字相近', '名字像', '重名', '同音', '音同', '撞名', '名字一样', '同姓', '一个音'];

/** A story says that two people bear like names, whoever they are. */
export function saysTwo(text: string): boolean {
  return ofNames.some((word) => text.includes(word));
}
