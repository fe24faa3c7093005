// How many persons the words for relatives name: 老两口 two, 儿子儿媳 two, 双胞胎女儿 two, 小孙女 one.

const single = '(?:[大小老二三幺])?(?:父亲|母亲|爸爸?|妈妈?|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|丈人|丈母娘|丈夫|妻子|爱人|老伴|儿子|女儿|闺女|儿媳妇?|媳妇|女婿|孙子|孙女婿?|孙媳|外孙女?|曾孙女?|重孙女?|哥哥?|姐姐?|弟弟|妹妹|嫂子|弟媳|姐夫|妹夫|叔叔|姑姑|舅舅|伯伯|阿姨)';
const pair = '(?:[老小]?两口子?|小?夫妻俩?|老?夫妇俩?|父母亲?|爸妈|爹妈|爹娘|公婆|岳父母|祖父母|外祖父母|父子俩?|父女俩?|母子俩?|母女俩?|爷孙俩?|祖孙俩?|婆媳俩?|姐弟俩?|兄妹俩?|[兄弟姐妹]{2}俩|一儿一女|一女一儿|一双儿女|(?:一对)?(?:双胞胎|孪生|龙凤胎)(?:孙子孙女|儿子女儿|儿子|女儿|兄弟|姐妹|姐弟|兄妹|孙子|孙女|外孙女?|儿女|娃|宝宝|孩子)?)';
const counted = '(?:(两|二|三|四|俩|仨)[个名位]?(?:[大小])?(?:儿子|女儿|闺女|孩子|娃|儿媳|女婿|孙子|孙女|外孙女?|孙辈|弟弟|妹妹|哥哥|姐姐|姐妹|兄弟|老人))';
const triple = '(?:三胞胎(?:儿子|女儿|姐妹|兄弟)?)';
const one = new RegExp(`^(?:${triple}|${pair}|${counted}|${single}(?![夫婿家]))`);
const leadIn = /^(?:还有|再加|外加|加上|以及)?(?:[他她]的?|\d{1,3}岁的|[\p{Script=Han}]{1,4}的(?!家))?/u;
const values: Readonly<Record<string, number>> = { 两: 2, 二: 2, 俩: 2, 三: 3, 仨: 3, 四: 4 };

/** A couple of the house, told without a view from one of its members; behind 妻子, 父母 and 老伴 the one whose they are may be counted too. */
export const wholeHouse = /两口|夫妻|夫妇|爷爷奶奶|爸爸妈妈|爸妈、/;

/** Number of persons in words that name relatives and nobody else, or null. */
export function relativesIn(words: string): number | null {
  let rest = words.replace(leadIn, '');
  if (rest.length === 0 || rest.length > 14) return null;
  let sum = 0;
  while (rest !== '') {
    const m = one.exec(rest);
    if (!m) return null;
    const word = m[0];
    sum += m[1] !== undefined ? (values[m[1]] ?? 2) : word.startsWith('三胞胎') ? 3 : paired.test(word) ? 2 : 1;
    rest = rest.slice(word.length);
  }
  return sum;
}

const paired = new RegExp(`^${pair}$`);
