// Words that set the scope of a figure without being part of what it counts. From the usage of local news.

/** Time and manner words before a noun. */
export const scopeWords = /(?:19|20)\d\d年(?:底|末|初|全年|以来|上半年|下半年)?|\d{1,2}月(?:份|底|末|初|\d{1,2}日)?|[明今去后]年(?:年)?[底末]之?前|年[底末]之?前|月底之?前|去年|今年|前年|上年|明年|后年|本年|年底|年初|当年|昨天|昨日|今天|前天|日前|近日|目前|如今|现在|眼下|当前|截至|截止|以来|全年|上半年|下半年|前[一二三四]季度|[一二三四]季度|同期|本届|上届|已|共|总共|一共|累计|实现|完成|达到|达|预计|力争|确保|争取|有望|整个|计划|目标|到|据统计|其中|仅|就|将|来自|记者|获悉|了解到|从/g;

/** Areas a figure may be reckoned over. */
export const areaWords = /全(?:国|省|市|县|区|镇|乡|村|校|厂|州|旗|街道|社区|域|流域|系统|馆|园|院|球)|[\p{Script=Han}]{2,4}?(?:省|市|县|区|镇|乡|村|街道)|我(?:国|省|市|县|区|镇|乡|村|校|州)|本(?:市|省|县|区|镇|村|校)|^[省市县区镇乡村]/gu;

/** Modifiers that make no difference. */
export const neutralModifiers = /建成|建起|建有|拥有|现有|开通|获得|引进|培育|打造|投入|发放|组织|举办|开展|招募|招聘|吸引|迎来|接待|种植|栽种|签约|落户|落地|修建|安装|配备|近年来|明年|年底|项目|工程|该|其|此次|本次|这次|活动|现场|一共|整个|名为|人员|同志|的|了|和|与|在|由|对|为|有|等|把|也|这|那/g;

/** 县 for 全县, 我县 and 泉塘县; '' for no area. */
export function areaLevel(words: string): string {
  // bounded: every repeat has an upper limit
  const found = /[全我本][国省市县区镇乡村校州](?=民[宿营间办政])|(?:[全我本][国省市县区镇乡村校州]|[\p{Script=Han}]{1,6}(?:省|(?<![超城门])市|县|(?<![小园景山社牧林库老校灾])(?<!地(?=区生产))区|(?<![城集])镇|(?<!城)乡(?!村)|(?<![农乡山新渔])村))(?![均域级民委办里头口干]|集体|级)/u.exec(words.replace(scopeWords, ''))?.[0];
  return found?.at(-1) ?? '';
}

/** A word for the period a time expression names; '' for words of the present that name none (昨天, 目前). */
export function timeKind(words: string): string {
  const year = /(?:19|20)\d\d(?=年)/.exec(words)?.[0];
  const period = /上半年|下半年|前[一二三四]季度|[一二三四]季度|前\d{1,2}个?月|\d{1,2}月|全年|以来/.exec(words)?.[0] ?? '';
  if (year) return `${year}${period}`;
  const relative = /去年|上年|前年|今年|明年|上届|本届|上月|本月/.exec(words)?.[0];
  return relative ? `${relative}${period === '全年' ? '' : period}` : period;
}

/** The name of a place, as 泉塘县; '' for 全县, 我区 and where no place is named. */
export function placeName(words: string): string {
  const found = /[\p{Script=Han}]{2,8}(?:省|市|县|区|镇|乡|村|街道|社区)$/u.exec(words)?.[0] ?? '';
  return /^[全我本各该每]|全[省市县区镇乡村]$/.test(found) ? '' : found;
}

/** Words that tell one reckoning of a thing from another, by kind: which day, which stage, which batch, whose part; `clause` kinds hold for their own clause only. */
const moments: readonly { readonly kind: string; readonly clause: boolean; readonly words: RegExp }[] = [
  { kind: 'week', clause: false, words: /周末|平日|平时|工作日|节假日|双休日|寒假|暑假|淡季|旺季|[周星期]{1,2}[一二三四五六日](?!起)/g },
  { kind: 'day', clause: false, words: /[昨前今明](?=[天日晚])|首日|次日|当[天日晚]|第[一二三四五]天/g },
  { kind: 'hour', clause: true, words: /上午|下午|早上|晚上|夜间|凌晨|[早夜]市/g },
  { kind: 'month', clause: false, words: /上个?月|本月|这个月|下个?月|上周|本周|上季度|本季度/g },
  { kind: 'stage', clause: true, words: /原来|原先|原有|原计划|起初|最初|当初|开业[时初]|时(?:只|仅|才)有|开市时|建成时|刚[来到建开接]|开[园馆业市盘]时|曾经?|以前|过去(?!一)|早年|建[校园馆厂站]之?初|增[加至到]|提高到|提升到|提到|升[至到]|降[至到]|扩[大建展]?[到至]|减少|缩短|拓宽|翻[了一]|新增|又增|再增|最[高低多少]|高峰|峰值/g },
  { kind: 'later', clause: false, words: /[一两二三四五六七八九十半\d](?:年半?|个多?月)[多余]?(?:后|之后|以后)/g },
  { kind: 'batch', clause: true, words: /首[批期轮]|[上下本]一?[批期轮]|第[一二三四五六七八九十\d]{1,3}[批期轮届次季场]|[一二三四]期/g },
  { kind: 'grade', clause: true, words: /省级|市级|县级|区级|国家级|镇级|村级|一等|二等|三等|初中|高中|小学|男|女|大班|小班|初级|中级|高级/g },
];

/** The last moment word of each kind before a figure, `lead` being its sentence up to it. */
export function momentOf(lead: string, clause: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // 开园时，门票…: a few words that open the sentence hold for it all
  const opening = /^(?:本报讯（[^）]{0,40}）)?[“‘]?([\p{Script=Han}]{1,5}，)/u.exec(lead)?.[1] ?? '';
  for (const { kind, clause: own, words } of moments) {
    const word = (own ? opening + clause : lead).match(words)?.at(-1);
    if (word !== undefined) found.set(kind, kind === 'stage' && /[到至增升降扩翻减缩拓]/.test(word) ? '变' : word);
  }
  return found;
}
