// Names that are spelt by their sounds or made of known syllables: Uygur, Kazakh, Tibetan, Mongolian and Yi names, and those from abroad.

/** Characters that Uygur, Kazakh and Hui names are spelt with. */
const spelt = '阿艾不都买提力木尔克古丽吐肉孜热合曼依卡吾斯亚森麦帕尼赛吉苏拉汗塔娜伊布欣逊外娅夏江玉素甫努迪哈萨叶别里加';
const speltOnly = new RegExp(`^[${spelt}]{4,8}$`);
/** Those of other names with a dot in them. */
const speltAbroad = new Set(`${spelt}约翰史密马特伦德格兰莱安罗伯维奇诺夫科娃玛丽查普汤姆杰彼得保威廉理爱琳达莎瓦贝巴图雅仁那乌云其扎西次卓多旺央金桑洛顿珠`);
/** Syllables of Tibetan, Mongolian and Yi names; a name has two, some Mongolian ones three. */
const tibetan = '扎西|次仁|卓玛|多吉|平措|旺堆|央金|拉姆|罗布|丹增|格桑|达瓦|边巴|尼玛|索朗|洛桑|白玛|巴桑|普布|仁增|强巴|曲珍|德吉|顿珠|次旦|嘉措|旦增|贡布|拉巴|米玛|仓决|群宗|卓嘎|桑珠|德庆|土登|欧珠|江村|益西|加措';
const mongolian = '乌云|其木格|巴特尔|娜仁|图雅|萨仁|高娃|呼和|斯琴|格日勒|额尔德尼|那顺|朝鲁|巴雅尔|苏和|宝音|阿拉坦|敖日格勒|乌兰|托娅|毕力格|布和|哈斯|孟和|达来|特木尔|其其格|满都拉|牧仁|塔娜|花日|吉日嘎拉|白音|斯日古楞';
const yi = '阿木|阿呷|阿牛|阿苏|阿果|尔古|吉克|吉木|吉尔|沙马|沙玛|曲木|曲比|俄木|木呷|木果|伍呷|伍牛|拉博|日火|石一|子日|莫色|约其|依火|阿的|的日|史古|布哈|热布|友古|尔布|尔莫|英古|金莫|日哈|拉且';
const bySyllables = new RegExp(`^(?:(?:${tibetan}){2}|(?:${mongolian}){2,3}|(?:${yi}){2})$`);

/** A name without a dot that is known by its syllables: 扎西次仁, 乌云其其格, 吉木阿呷. */
export function isSyllabic(text: string): boolean {
  return text.length >= 4 && text.length <= 9 && (speltOnly.test(text) || bySyllables.test(text));
}

/** At least half of the characters are those that foreign sounds are written with: not 清明·诗会. */
export function isSpelt(name: string): boolean {
  let count = 0;
  for (const c of name) if (speltAbroad.has(c)) count++;
  return count * 2 >= name.length;
}
