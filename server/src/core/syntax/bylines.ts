// Reads lines that say who wrote, photographed or supplied: bylines, credits, signatures, and the datelines that open a report.
import { isSyllabic } from './syllabic-names.ts';
import { compoundSurnames, surnames } from './surnames-data.ts';

const roleWords = '(?:本报|本刊|本网|本台|本版|本组|[一-鿿]{2,6}(?:日报|晚报|晨报|报社|报))?(?:全媒体|融媒体|融媒|新媒体|首席|特约|见习|实习|特派|驻[一-鿿]{1,4}|学生|小|摄影|文字|记者站|高级|资深|青年|网络|数字报){0,4}(?:记者|通讯员|评论员|撰稿人|撰稿|特约撰稿|作者|编辑|摄影|摄影师|撰文|采写|采访|报道|整理|供稿|文字|图文|文图|漫画|制图|策划|统筹|主笔|编译|编剧|朗诵|口述|执笔|实习生)';
const role = new RegExp(`^${roleWords}`);
const bullets = '■□●▲◆○◎▎▌▍▪•';
const dateline = /^(?:（上接[^）]{1,20}）)?(?:[【[]?(?:本报|本刊|本网|本台)(?:[^（(，,。：:\s]{0,8}?(?:讯(?!员)|消息|专电)|[^（(，,。：:\s]{0,6}\d{1,2}月\d{1,2}日专?[电讯])[】\]]?|[一-鿿]{0,8}(?:日报|晚报|早报|晨报|都市报|商报|时报|周报|新闻网|客户端|融媒)讯|[（(](?:本报|见习|实习|首席|全媒体|融媒体)?(?:记者|通讯员)[ \u3000][^（()）。！？]{2,40}[）)](?=[\u4e00-\u9fff\d“《])|(?:据)?(?:新华社|中新社|中新网|人民网|央视)[^，,。：:]{0,14}?(?:电|讯|消息)|[一-鿿]{2,5}\d{1,2}月\d{1,2}日专?[电讯])/;
const photo = /(?:摄|摄影|供图|摄影报道)[）)]?$/;
const provided = /^[（(]?(?:本版|本组|以上|上述|文中|本文|文内|除署名外)?(?:的|，)?(?:全部|所有)?(?:图片|照片|图|配图|摄影|视频截图|题图|组图)?(?:[，,]?除署名(?:的|者)?外[，,]?)?(?:均)?(?:由|来源[:：]|来自)[^。]{2,30}(?:提供|供图|摄|拍摄)?[）)]?。?$/;
const archive = /^[（(]?(?:图片|照片|配图|均)?(?:均为|为|据)?(?:图文无关|示意图|效果图|网络图片|配图为?AI生成|AI生成图?|资料图片?|资料照片|受访者供图|受访者提供|[^\s，。]{0,14}供图|图据[^。]{1,12})[）)]?$/;
const signature = /^[（(](?:作者|本文作者|执笔人?|口述者|主讲人|讲述人|采访对象)(?:单位)?(?:为|系|是|：|:|分别)?[^。]{2,60}[）)]$/;

/** A line that opens a report: 本报讯（记者 甲）, 新华社北京5月25日电, 德州晚报讯. */
export function isDateline(text: string): boolean {
  return dateline.test(text.length > 60 ? text.slice(0, 60) : text);
}

/** A line that credits a picture and says nothing else. */
export function isCredit(text: string): boolean {
  if (text.length > 60) return false;
  if (/^(?:制图|绘图|制表|图表|[数资][据料]来源)[：:]/.test(text) && !/[。！？]/.test(text)) return true;
  if (/由|来源|来自/.test(text) && provided.test(text) && /图|摄|照片|提供/.test(text)) return true;
  if (archive.test(text) || /^(?:新华社|中新社)发$|^图源[:：/／][^，。]{2,20}$/.test(text)) return true;
  if (/^(?:本版|本组|本报)?(?:图|摄影|图片|供图|摄|绘图|制图|插图|漫画)[/／:：|｜ ]/.test(text) && !/[，。]/.test(text)) return isRoleRow(text);
  // who wrote and who took the pictures in one row is a byline
  if (/文[/／]|[/／]文|图文|文图/.test(text)) return false;
  return photo.test(text) && !/[，。！？“”]/.test(text) && isRoleRow(text.replace(/^[（(]|[）)]$/g, ''));
}

/** 记者节特稿, 记者走一线: columns, not names. */
const ofReporters = /^记者(?:节|走|手记|日记|札记|调查|观察|追[问踪]|探|帮|体验|连线|说|谈|看|眼|来信)/;

/** 【记者 周一鸣】, where 【记者调查】 is a column. */
const reportedBy = /^【([^【】]{2,10}[ \u3000:：/／][^【】]{2,40})】$/;

/** 本报综合报道, 本报记者组: a paper's own, without a name. */
const unnamed = /^(?:本报|本刊|本台|本网)(?:综合(?:报道|整理|编辑|消息)?|报道组|记者组|采访组|编辑部|特约评论员|评论员|整理)$/;

/** Who wrote, without a name. */
export function isUnnamed(text: string): boolean {
  return text.length <= 12 && unnamed.test(text);
}

/** A line that names who wrote, with a role, a bullet or brackets: □ 本报记者 甲, ■文/记者 甲 摄/记者 乙, （记者 甲 通讯员 乙）. */
export function isByline(text: string): boolean {
  if (text.length > 80 || /[。！？；“”]|[：:]$/.test(text) || ofReporters.test(text)) return false;
  if (signature.test(text)) return true;
  if (/^[（(]?(?:来源|稿源|作者|文章来源|讲述人|口述人?|主讲人?|受访人|采访人|对话人|采写)[:：][^，]{2,40}$|^[（(]?(?:指导|辅导)(?:老师|教师)[:：][^，]{2,12}$/.test(text)) return true;
  const bullet = bullets.includes(text[0] ?? ' ') && text.length > 1;
  const rest = text.replace(/^[■□●▲◆○◎▎▌▍▪•\s　]+/, '');
  // ◎王小河（临江一中）
  const named = bullet ? rest.replace(/(?<=[一-鿿])[（(][^（）()]{2,20}[）)]$/, '') : rest;
  const inner = /^[（(](.{2,70})[）)]$/.exec(named)?.[1] ?? reportedBy.exec(named)?.[1] ?? named;
  if ((bullet && isUnnamed(rest)) || isRoleRow(inner) || (inner !== named && isBodyRow(inner))) return true;
  return bullet ? closeNames(inner).split(/[\s　、]+/).every((token) => isPenName(token) || isName(token)) : inner !== named && isNameRow(inner, 1);
}

/** 莫 凡 → 莫凡: a name of two characters set with a blank to fill the width of three. */
export function closeNames(text: string): string {
  return !/[ 　]/.test(text) ? text : text.replace(/(^|[\s　/／：:、,，（(]|记者|通讯员)([一-鿿])[ 　]{1,2}([一-鿿])(?=$|[\s　/／、,，）)])/g, '$1$2$3');
}

/** Roles and names only, with at least one role. */
function isRoleRow(text: string): boolean {
  let roles = 0;
  let names = 0;
  const tokens = closeNames(text).split(/[\s　/／:：、,，|｜·•&和]+/).filter(Boolean);
  if (tokens.length === 0 || tokens.length > 16) return false;
  for (const token of tokens) {
    const found = role.exec(token)?.[0] ?? '';
    if (found && (found.length === token.length || isPenName(token.slice(found.length).replace(/(?:摄|文|摄影|供图|摄影报道|文图|报道)$/, '')))) {
      roles++;
      if (found.length < token.length) names++;
    } else if (/^(?:摄|摄影|供图|提供|摄影报道|文|图|绘|报道|综合|整理|通讯|文\/图|图\/文|(?:本报|热心)?读者)$/.test(token)) roles++;
    else if (roles > 0 && body.test(token)) names++;
    else if (isName(token.replace(/(?:摄|供图)$/, '')) || (roles > 0 && isPenName(token.replace(/(?:摄|供图)$/, '')))) names++;
    else return false;
  }
  return roles > 0 && names > 0;
}

/** A body that took or gave pictures: 图/市第三人民医院. */
const body = /^[一-鿿]{1,16}(?:医院|学校|大学|学院|小学|中学|公司|集团|街道|镇|乡|村|社区|局|委|中心|部|处|办|室|馆|院|所|队|报社|管委会|融媒体|视觉中国|新华社|中新社|IC)$|^(?:受访者|校方|警方|主办方|景区|剧组|部队|单位|院方|企业)(?:提供|供图)$/;

/** Whether a line is what a body is called, and nothing else. */
export function isBodyName(text: string): boolean {
  return text.length >= 4 && text.length <= 24 && body.test(text);
}

/** （党办 纪委办公室）: who sent the report in. */
function isBodyRow(text: string): boolean {
  const tokens = text.split(/[\s　、]+/);
  return text.length <= 24 && tokens.every((token) => body.test(token));
}

/** Whatever stands where a name is expected. */
function isPenName(text: string): boolean {
  return /^[一-鿿·]{2,4}$/.test(text) || isName(text) || isSyllabic(text);
}

/** Names only, at least `least` of them: 胡金 首芸云. */
export function isNameRow(text: string, least = 2): boolean {
  // 封之远　计长安　钟离春参加: a deck that says who was there
  if (text.length > 60 || /[，。！？；：“”《》0-9A-Za-z]|(?:出席|参加|讲话|主持|陪同|致辞|发言|率队|带队|调研|会见|慰问|检查|察看)$/.test(text)) return false;
  const tokens = closeNames(text).split(/[\s　、]+/).filter(Boolean);
  return tokens.length >= least && tokens.length <= 8 && tokens.every(isName);
}

/** 单位 职称 姓名, as under the head of an expert's comment. */
export function isExpertRow(text: string): boolean {
  // 第四站　金水: a heading with its number
  if (text.length < 4 || text.length > 50 || /[。！？，；“”]|^第[\d一二三四五六七八九十]{1,2}[站章节步回幕篇]/.test(text) || !/[\s　]/.test(text)) return false;
  const tokens = closeNames(text).split(/[\s　]+/).filter(Boolean);
  const last = tokens.at(-1) ?? '';
  if (tokens.length < 2 || tokens.length > 5 || !isName(last)) return false;
  if (tokens.length === 2 && /^[一-鿿0-9]{0,14}(?:街道|镇|乡|村|社区|学校|小学|中学|大学|学院|公司|集团|局|医院|市|县|区|省|厂|中心|推广站|档案馆|图书馆|文化馆|博物馆|主人|店主|教师|老师|医生|读者|市民|居民|村民|家长|志愿者|传承人|协会|商会|学会|车间|班|[0-9一二三四五六七八九初高][（(][0-9一二三四五六七八九十]{1,2}[）)]班|级|系|科|处|队|连|矿|站|所|支行|分行)$/.test(tokens[0] ?? '')) return true;
  // 临江一中 八（3）班 周小明
  if (tokens.length === 3 && /(?:[一二三四五六七八九十]中|小学|中学|学校|学院|大学)$/.test(tokens[0] ?? '') && /(?:班|年级|系|专业)$/.test(tokens[1] ?? '')) return true;
  return /(?:研究员|教授|院长|主任|书记|局长|所长|博士|博士后|导师|学者|委员|代表|主席|会长|理事长|馆长|校长|部长|处长|科长|镇长|区长|县长|市长|站长|总编辑?|主编|主持人|律师|医师|工程师|农艺师|作家|专家|经理|董事长|秘书长|顾问|干事|讲师|成员|负责人|组长|队长)$/.test(tokens.at(-2) ?? '');
}

/** A name of two to four characters with a known surname, or one with a dot in it. */
export function isName(text: string): boolean {
  if (/^[一-鿿]{2,9}·[一-鿿·]{1,14}$/.test(text) || /^[一-鿿]{1,9}(?:·[一-鿿]{1,9}){1,3}$/.test(text)) return true;
  if (!/^[一-鿿]{2,5}$/.test(text)) return false;
  if (compoundSurnames.has(text.slice(0, 2)) && text.length >= 3) return true;
  return text.length <= 4 && surnames.has(text[0] ?? '') && !commonWords.has(text);
}

/** Words of two characters that begin like a name. */
const commonWords = new Set('文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善 富强 民主 强基 固本 深化 改革 体制 机制 安全 发展 创新 平安 幸福 和平 方便 广告 通知 公告 时间 地点 关注 时评 社会 经济 文化 体育 民生 国际 国内 要闻 综合 高质 项目 金融 农业 林业 水利 应急 交通 城市 乡村 云栖 小镇 石桥 江南 水乡 高山 白云 海洋 明天 万象 山河 元旦 春节 清明 端午 中秋 国庆 重阳'.split(' '));
