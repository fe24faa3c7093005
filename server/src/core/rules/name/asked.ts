// Part of name/pronoun: 台下有人问，她量过的桥里最难的是哪座，谈云岫想了想…, where the story calls 谈云岫 他 throughout: who answers is who was asked about.
import { matchesOf } from '../../base/matches.ts';
import { occurrences } from '../../facts/dates/counts.ts';
import type { Sex } from './sexes.ts';

/** The one odd pronoun and one of the others. */
export interface OddPronoun {
  readonly at: number;
  readonly here: Sex;
  readonly there: Sex;
  readonly witness: number;
}

/** Somebody unnamed asks. */
const asks = /(?:有人|有位[\u4e00-\u9fff]{2,4}|台下|观众|主持人|记者|同学|学生|孩子|学员|游客|读者)[^，。；“”\n]{0,6}$/;
const asked = /^问(?:道|起)?，([他她])(?![们的乡])/;
const answers = /^(?:想了想|笑了笑|笑着|笑笑|摇摇头|摇了摇头|点点头|沉默|沉吟|愣了|顿了|回答|答道|答[，：]|说[，：是]|脱口|不假思索|指了指|挠挠头)/;
const pronoun = /(?<![其吉排利维自])[他她](?![们人乡国日山])/g;
/** Nouns of the other sex: somebody else may be meant. */
const women = /女|妻|母|妈|婆|奶|姐|妹|姑|婶|嫂|媳|娘|太太|夫人|阿姨/;
const men = /男|丈夫|父|爸|爷|公公|哥|弟|叔|伯|舅|儿子|孙子|小伙|老汉|大爷|老伴|先生/;
const least = 3;

const replies = /问([他她])(?![们])[^“”。！？\n]{0,24}[？?。]”?([他她])(?:笑|说|答|摆|摇摇?头|点点?头|伸|想了想|指)/g;

/** 有人问她，怕不怕油污？他笑着伸出手: one pronoun of its sex against two and more of the other, and nobody else of that sex in the story. */
export function oddReply(text: string): OddPronoun | null {
  const [reply, more] = matchesOf(text, replies);
  if (!reply || more || reply[1] === reply[2]) return null;
  const here = reply[2] === '她' ? '她' : '他';
  const there = here === '她' ? '他' : '她';
  const all = matchesOf(text, pronoun);
  const [others, own] = [all.filter((m) => m[0] === there), all.filter((m) => m[0] === here)];
  const witness = others[0];
  if (!witness || others.length < 2 || own.length !== 1 || (here === '她' ? women : men).test(text)) return null;
  return { at: own[0]?.index ?? reply.index, here, there, witness: witness.index };
}

/** The only pronoun of its sex in a story of one named person, in a question that this person answers; null where there is none. */
export function oddWhenAsked(text: string, name: string | null): OddPronoun | null {
  if (name === null) return null;
  for (const ask of occurrences(text, '问')) {
    const found = asked.exec(text.slice(ask, ask + 5));
    if (!found || !asks.test(text.slice(Math.max(0, ask - 14), ask))) continue;
    const here = found[1] === '她' ? '她' : '他';
    const at = ask + found[0].length - 1;
    const rest = /^[^。“”\n]{1,60}/.exec(text.slice(at + 1, at + 62))?.[0] ?? '';
    const answered = rest.indexOf(`，${name}`);
    if (answered < 0 || !answers.test(rest.slice(answered + 1 + name.length) + text.slice(at + 1 + rest.length, at + 3 + rest.length)) || (here === '她' ? women : men).test(text)) continue;
    const all = matchesOf(text, pronoun);
    const others = all.filter((m) => m[0] !== here);
    const witness = others[0];
    if (witness && others.length >= least && all.length - others.length === 1) return { at, here, there: here === '她' ? '他' : '她', witness: witness.index };
  }
  return null;
}

/** Who is asked answers: 港里人问贺浪涛有没有诀窍，她笑着摆手：“…”, where the story says 他 of 贺浪涛. Null where a question names nobody else's sex, or a word of that sex stands in the sentence. */
export function oddAnswer(text: string, name: string, sex: Sex, inSpeech: (at: number) => boolean): number | null {
  const wrong = sex === '他' ? '她' : '他';
  for (const ask of occurrences(text, '问')) {
    const start = ask + 1 + (/^(?:起|过|到)/.test(text.slice(ask + 1, ask + 2)) ? 1 : 0);
    if (!text.startsWith(name, start) || inSpeech(ask)) continue;
    const rest = /^[^。！？；“”\n]{0,40}/.exec(text.slice(start + name.length, start + name.length + 40))?.[0] ?? '';
    const comma = rest.indexOf('，');
    if (comma < 0 || rest[comma + 1] !== wrong || !answered.test(rest.slice(comma + 2) + text.slice(start + name.length + rest.length, start + name.length + rest.length + 3))) continue;
    let head = ask;
    while (head > 0 && !'。！？\n'.includes(text[head - 1] ?? '\n')) head--;
    // the one who asks may go on speaking
    if ((wrong === '她' ? women : men).test(text.slice(head, ask)) || text.slice(head, ask).includes(wrong)) continue;
    return start + name.length + comma + 1;
  }
  return null;
}

const answered = /^(?:想了想|笑了笑|笑着|笑笑|憨笑|摇摇头|摇了摇头|摇头|点点头|摆摆手|连连摆手|沉默|沉吟|愣了|顿了|回答|答道|答[，：]|说[，：是]|总说|只说|总是说|脱口|不假思索|指了指|指着|挠挠头|嘿嘿)/;
