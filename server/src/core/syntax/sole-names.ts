// A name that stands alone on its line: below a head, or at the foot of a story.
import { closeNames, isName } from './bylines.ts';
import { isSpelt, isSyllabic } from './syllabic-names.ts';

/** Compound surnames that begin no other words: not 东方, 百里, 第五, 濮阳. */
const compound = new Set('诸葛 欧阳 司马 上官 司徒 独孤 南宫 万俟 闻人 夏侯 尉迟 公羊 赫连 澹台 皇甫 宗政 公冶 申屠 公孙 慕容 仲孙 钟离 宇文 鲜于 闾丘 令狐 呼延 贺兰 纳兰 拓跋 完颜 轩辕 淳于 叶赫 达奚 漆雕'.split(' '));

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
  return (name.length === 4 && compound.has(name.slice(0, 2)) && isName(name)) || isSyllabic(name);
}
