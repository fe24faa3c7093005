// Part of name/pronoun: people called 它们 once, where they do what nothing but people do: 捧着证书，它们在工地上合影, in a story that calls them 她们.
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Sex } from './sexes.ts';

/** The pronoun's place, what it should be and where the story says so. */
export interface CalledThings {
  readonly at: number;
  readonly there: Sex;
  readonly witness: Span;
}

/** Beasts, and things that are made to look like people. */
const others = /[狗犬猫牛马羊猪鸡鸭鹅鱼鸟雀鹤鹰熊猴虎豹狮象鹿兔龟蛇虫蜂蝶鲸豚]|动物|机器人|智能体|玩偶|木偶|娃娃|卡通|吉祥物|雕塑|雕像|石像|铜像|数字人|虚拟人|精灵/;
const noBeast = /马上|马路|马力|马达|马拉松|牛仔|牛奶|鸡蛋|[对现印形气迹想景抽]象|象征|鱼贯|猴年|大象无形|鸭舌帽|羊毛/g;
const group = /[位名个]?[\u4e00-\u9fff]{0,3}(?:女工|女兵|女生|姐妹|妇女|队员|成员|学员|学生|孩子|工人|职工|员工|志愿者|老师|教师|村民|战士|民警|医生|护士|阿姨|大妈|大姐|老人|小伙|姑娘|徒弟|同学|[\u4e00-\u9fff]们)(?!家)/;
/** What people do, behind the pronoun and before it. */
const doing = /^[^，。；：“”\n和与跟同出]{0,12}(?:合影|合照|全家福|鼓掌|宣誓|报了名|举手|握手|拥抱|流[下了]?[^，。]{0,3}泪|抹[了着]?[^，。]{0,2}泪|领(?:到|了|取)[^，。]{0,8}(?:证|工资|奖金|补贴)|签(?:下|了|上)[^，。]{0,4}名)/;
const before = /(?:^|[。！？；，”\n])(?:[\u4e00-\u9fff]{1,6}们)?(?:捧着|攥着|手拉手|手挽手|挽着手|唱着|含着泪|流着泪|红着眼|抹着泪)[^，。；\n]{0,10}，$/;

/** The only 它们 outside speech; null where a beast or a likeness of people is in the story. */
export function peopleAsThings(text: string, inSpeech: (at: number) => boolean): CalledThings | null {
  const at = find(text, '它们');
  if (at < 0 || text.indexOf('它们', at + 2) >= 0 || inSpeech(at) || others.test(text.replace(noBeast, ''))) return null;
  const [he, she] = [holds(text, '他们'), holds(text, '她们')];
  if (he === she) return null;
  const there: Sex = she ? '她' : '他';
  const from = text.lastIndexOf('\n', at) + 1;
  if (!group.test(text.slice(from, at)) || !('。！？；，\n'.includes(text[at - 1] ?? '\n')) || !(doing.test(text.slice(at + 2, at + 34)) || before.test(text.slice(Math.max(from, at - 24), at)))) return null;
  const witness = find(text, `${there}们`);
  return { at, there, witness: { start: witness, end: witness + 2 } };
}
