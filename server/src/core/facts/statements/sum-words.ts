// Words of totals and their parts: what announces a whole, what closes a list, what a list of parts may not contain.

/** Right before a figure that is all there is: 共, 总投资, 满分, 全县, 一行. */
export const wholeBefore = /(?:(?<!公)共(?![同享建青和用富])|总|合计|满分|全[国省市县区镇乡村校班队院年天场程长]|现有|拥有|一行|应到)[^，。；、\d]{0,8}$/;

/** Right behind it: 80名志愿者里，, 28名队员中，. */
export const wholeBehind = /^(?:的)?[^，。；、：]{0,10}(?:中|里|之中|当中)(?:，|有|共|既|，既)/;

/** What opens the list of parts behind a total. */
export const partsOpening = /其中|：|:|包括|包含|分别(?:[是为有]|增[加设]|新增|减少)|分为|男|女|金牌|一等奖|有/;

/** A change, a comparison, a second total: no part of this list. */
export const noList = /其中|比|同比|增[长加至到]|减少|下降|占|合计|(?<!公)共(?![同享建青和用富])|总|达到|[。：]|去年|今年|上年|累计|每|均|目标|力争|计划/;

/** Words right before a total that stands behind its parts, the noun it may have in a group. */
export const sumCue =
  /(?:合计|共计|总计|总共|一共|[拢统通]共|加起来|加[在到]一[起块]儿?|合在一[起块]儿?|合起来|相加|汇总|算下来|(?<!公)共(?![同享建青和用富])有?|总[\p{Script=Han}]{1,4}?|满打满算)([^，。；、]{0,10})$/u;

/** A total of exactly the parts before it, told without 共: 全队28人, 两期总投资, 一行62人, 一趟下来花了105元. */
export const plainCue = /^(?:全[队班组团天程家场]|一行|[两二三四五六七八九](?:者|项|个?班|期|批|天|地|人|村|家|场|处|站|轮|次)|一趟|一来一去|前后|里外里|老两口|兄弟俩|姐妹俩|夫妻俩|这样)[^，。；、]{0,8}$/;

/** Two who are told one by one in the next sentence: 父子两代人共, 两家合计. */
export const twosome = /父子|父女|母子|母女|夫妻|夫妇|两口子|兄弟俩|姐妹俩|姐弟|兄妹|师徒|[两二](?:代|个?人|家|村|镇|校|院|店|所|处|队|班|岗|馆|站|园|地|厂|条|座|期|批)/;

/** A total of something else than what was listed. */
export const otherTotal = /分别|各|带动|拉动|撬动|惠及|减少|增加|新增|节约|辐射|服务|累计|增收|其中|受益|中/;

/** Parts that share things out to one side only: 来自, 是, 为, 读, 分配给. */
export const sortingVerb = /^(?:[^，。；、]{0,4})?(来自|是|属|为|出自|种|去了|去往|分给|留给|用于|用在|在)/;

/** One thing may count twice, as the sentence says. */
export const overlapWords = /[不别]能?再[加算]|的算在[^，。；]{1,6}里|(?<!与此)同时(?![入出到启开亮发投动上下进施参收完竣封举揭落][列动用工业放幕亮场相发到行线赛建岗水车通门尾官割卷成结束棚牌顶])|既是|又是|既[^，。；]{1,8}又|兼有|身兼|兼具|兼属|兼顾两|(?<![不无]|没有?)(?:重复|交叉|重叠|重合)|两边|多重|多个身份|都符合|两[个项样种类]奖?都(?![不没])|[三四几]样都|各有[两二三]|可多选|多选|不止一|双重身份|也有.{0,4}两者|有的[^，。；]{1,10}(?:也是|又是|同时)|(?:不少|许多|有)人[^，。；]{0,8}[两几好][三几]?个“?(?:头衔|身份|岗位|角色)|(?:一[人户案件家]|有[的些]|有人|不少|部分|许多)[^，。；]{0,7}(?:几|多|两|数|好几)(?:类|样|种|项|职|重|头)/;

/** No thing counts twice, as the sentence says. */
export const noOverlap = /(?:互不|不|没有?|无)(?:重复|交叉|重叠|重合)/;

/** The same, in the sentence behind the parts. */
export const overlapBehind = /^[^。]{0,30}(?:[不别]能?再[加算]|算在[^，。]{1,6}里|(?<![不无]|没有?)(?:重复|交叉|重叠|重合)|兼属|身兼|不止一[类种样项]|(?:归入|属于|占|算作?|跨)了?[几多两][类种项]|(?:之和|相加|加总|[加合]起来)[^，。；]{0,8}(?:多[于出]|大于|超过|超出|高于|不等于)|不[宜能可]?(?:简单|直接|机械)?(?:地)?(?:相加|加总|累加|叠加)|去重|剔除了?重)/;

/** Two labels that leave nothing out between them. */
export const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/^男/, /^女/], [/专职|全职/, /兼职/], [/城镇|城市/, /农村|乡村/], [/上午/, /下午/], [/^进口/, /^出口/], [/^中央/, /^地方/], [/^上半/, /^下半/], [/有效/, /无效|废票/],
  [/^线上/, /^线下/], [/纸质/, /电子/], [/^水田/, /^旱地/], [/^企业/, /^个人/], [/^汉族/, /少数民族|^[畲苗壮彝回藏侗瑶土][家族]/], [/^城区/, /^(?:乡镇|农村)/], [/^本地/, /^外(?:地|来)/], [/^中共党员/, /^非中共/], [/^民办/, /^公办/], [/^公立/, /^私立/], [/^地上/, /^地下/], [/^成人|^大人/, /^儿童|^小孩|^孩子/], [/^[省市县区境校]内/, /^[省市县区境校]外/], [/^开着/, /^关着/], [/^高架/, /^地下/], [/^合格/, /^不合格/], [/^约束性/, /^预期性/], [/^财政资金/, /^社会资金/], [/新建/, /改扩?建|扩建|改造|修缮|维修|提升/], [/^餐饮/, /^商品零售/], [/^(?:分)?小组赛/, /^淘汰赛/], [/补助|补贴|上级资金/, /自筹|自付|自负/], [/寄进|进村|买进|运进/, /寄出|出村|卖出|运出/], [/^理论/, /^(?:实操|实践|实训|实验|操作|技能|实习)/],
];

/** A total that opens its sentence, or what someone says in it: 三项合计, “总共, 加在一块儿. */
export const openingTotal = /^[“‘]?(?:这?[两三四五六七八九][者项笔样处个块家块]|全部)?(?:合计|总计|一共|总共|[拢统通]共|加起来|加[在到]一[起块]儿?|合在一[起块]儿?|合起来|相加|算下来)/;

/** What the total takes in without a figure. */
export const alongWith = /连同|加上|算上|再加|外加|另加|加之|以及/;

/** 两荤一素, 三支铅笔两个本子: numbers of things to be paid for. */
export const prices = /[一二两三四五六七八九十\d]{1,4}(?![期号楼年月日至到])[\p{Script=Han}]{1,8}?[一二两三四五六七八九十\d]{1,4}(?![期号楼年月日至到])[\p{Script=Han}]/u;

/** 全社会用电量: the three industries are not all who use it, households are told apart. */
export const powerUse = /用电量?$/;

/** Nothing stands beside the parts: 三类之外没有别的. */
export const nothingElse = /(?:之外|以外|此外|除此|另外|别处|其他)[^，。；]{0,6}(?:没有(?![通完达获过])|不设|再无|别无|没别的|并无|不再有|均无|再没)|(?:没有|再无|别无)(?:其他|其它|别的)/;

/** What the places of a list are said to get: 青石小学得到820册. */
export const receipts = /(?:分得|得到|分到|领到|获得|获赠|拿到|收到|接收|投入|完成|报名|来了|去了|选派|派出|出动|有|为|是|达|共|约){1,3}$/;

/** A total over the years, months or days told one by one. */
export const spanTotal = /(?:^|[^前后近])(?:[两二三四五六七八九十]个?(?:年|月|季度|周|天)|全年|上半年|下半年|全季)(?:来|间|里|下来)?(?:已|总)?(?:累计|共|一共|总共|合计|总计|完成)[^，。；、]{0,8}$/;

/** The year, quarter, month or day of a part. */
export const spanOf = /(?:19|20)\d\d年|[一二三四]季度|\d{1,2}月|第[一二三四五六七]天|[首次]日|上半年|下半年|[去今前]年|上个?月|本月/;
