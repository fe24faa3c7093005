// A name that stands alone on its line: below a head, or at the foot of a story.
import { closeNames, isName } from './bylines.ts';

/** Compound surnames that begin no other words: not 东方, 百里, 第五, 濮阳. */
const compound = new Set('诸葛 欧阳 司马 上官 司徒 独孤 南宫 万俟 闻人 夏侯 尉迟 公羊 赫连 澹台 皇甫 宗政 公冶 申屠 公孙 慕容 仲孙 钟离 宇文 鲜于 闾丘 令狐 呼延 贺兰 纳兰 拓跋 完颜 轩辕 淳于 叶赫 达奚 漆雕'.split(' '));

/** Characters that Uygur, Kazakh and Hui names are spelt with. */
const spelt = '阿艾不都买提力木尔克古丽吐肉孜热合曼依卡吾斯亚森麦帕尼赛吉苏拉汗塔娜伊布欣逊外娅夏江玉素甫努迪哈萨叶别里加';
const speltOnly = new RegExp(`^[${spelt}]{4,8}$`);
/** Those of other names with a dot in them. */
const speltAbroad = new Set(`${spelt}约翰史密马特伦德格兰莱安罗伯维奇诺夫科娃玛丽查普汤姆杰彼得保威廉理爱琳达莎瓦贝巴图雅仁那乌云其扎西次卓多旺央金桑洛顿珠`);
/** Two syllables each of Tibetan and Mongolian names. */
const tibetan = '扎西|次仁|卓玛|多吉|平措|旺堆|央金|拉姆|罗布|丹增|格桑|达瓦|边巴|尼玛|索朗|洛桑|白玛|巴桑|普布|仁增|强巴|曲珍|德吉|顿珠|次旦|嘉措|旦增|贡布|拉巴|米玛|仓决|群宗|卓嘎|桑珠|德庆|土登|欧珠|江村|益西|加措';
const mongolian = '乌云|其木格|巴特尔|娜仁|图雅|萨仁|高娃|呼和|斯琴|格日勒|额尔德尼|那顺|朝鲁|巴雅尔|苏和|宝音|阿拉坦|敖日格勒|乌兰|托娅|毕力格|布和|哈斯|孟和|达来|特木尔|其其格|满都拉|牧仁|塔娜|花日|吉日嘎拉|白音|斯日古楞';
const bySyllables = new RegExp(`^(?:(?:${tibetan}){2}|(?:${mongolian}){2,3})$`);

/** Where somebody learns or works, in brackets behind the name. */
const fromWhere = /(?:[一二三四五六七八九十\d]中|小学|中学|学校|大学|学院|幼儿园|[班级系处局委办院所社站厂队馆科]|街道|[镇乡村市县区省]|社区|公司|集团|中心|部队|岁|记者|作家|教师|老师|医生|律师|会员|学生|农民|职工|干部)$/;

/** One name and nothing else, where it was from behind it: 王　五, 诸葛曾晓, 买买提·艾力, 扎西次仁, 周一鸣（临江一中）. A common surname asks for no more than two characters behind it. */
export function isSoleName(text: string): boolean {
  if (text.length < 2 || text.length > 28) return false;
  const placed = /^([^（()]{2,10}?)[ \u3000]?[（(]([^（）()，。]{2,16})[）)]$/.exec(text);
  if (placed) return isSoleName(placed[1] ?? '') && fromWhere.test(placed[2] ?? '');
  const name = closeNames(text);
  if (name.includes('·')) return isName(name) && isSpelt(name.replaceAll('·', ''));
  if (name.length <= 3) return isName(name);
  return (name.length === 4 && compound.has(name.slice(0, 2)) && isName(name)) || speltOnly.test(name) || bySyllables.test(name);
}

/** At least half of the characters are those that foreign sounds are written with: not 清明·诗会. */
function isSpelt(name: string): boolean {
  let count = 0;
  for (const c of name) if (speltAbroad.has(c)) count++;
  return count * 2 >= name.length;
}
