// What anniversaries are counted from (newspaper usage).

/** `head` stands before N周年, `tail` behind it; `base`: acts that found it; `generic`: words that may stand for the subject. */
export interface AnniversaryKind {
  readonly head: RegExp;
  readonly tail?: RegExp;
  readonly base: RegExp;
  readonly generic: RegExp;
}

/** How an institution begins. */
const founding = '(?<![楼厅堂桥塔舍房屋宅墙门坝亭室])[建创始办]于|成立|创立|创建|创办|始建|建立|组建|设立|始创|草创|诞生|开办|创设|办学|建校|建院|建系|建所|建馆|建厂|建局|建台|建社|建团|建会|建园|建队|建站|建港|建村|建店|建场|建行|建党|建市|建县|建区|建镇|挂牌|揭牌|撤县设市|撤市设区|设市|问世|创刊|办起|开起|[开办][了起]?(?:这|第一|一|本村第一|全[村镇县]第一)[家间所个座]|起家|开张|开业';

/** Acts that found an institution, with those of its own kind. */
export const institution = (own: string): RegExp => new RegExp(own === '' ? founding : `${own}|${founding}`);

export const anniversaryKinds: readonly AnniversaryKind[] = [
  { head: /(?:结对|结好|结缘|结为友好|携手|牵手)[^，。]{0,2}$/, base: /结对|结好|结缘|结为|缔结|携手|牵手/, generic: /两地|两镇|两村|两校|双方|两市|两县|两区/ },
  { head: /诞辰[^，。]{0,2}$/, base: /出生|诞生|生于|降生|生/, generic: /他|她|先生/ },
  { head: /(?:逝世|去世|牺牲|殉职|就义)[^，。]{0,2}$/, base: /逝世|去世|病逝|牺牲|殉职|就义/, generic: /他|她|先生/ },
  { head: /(?:结婚|成婚)[^，。]{0,2}$/, base: /结婚|成婚|领证|成亲|喜结连理|婚礼|拜堂|完婚|结为夫妻|嫁/, generic: /两人|夫妻|他们|老两口/ },
  { head: /(?:建校|办学|校庆)[^，。]{0,2}$/, tail: /^校庆/, base: institution('开学|开课|招生'), generic: /学校|该校|母校|校园|^这所/ },
  { head: /(?:建院|建系|建所|建馆|建厂|建局|建台|建社|建团|建会|建园|建队|建站|建港|建店|建场|建行)[^，。]{0,2}$/, tail: /^(?:院庆|厂庆|馆庆|台庆|社庆|店庆|司庆|站庆|团庆)/, base: institution('建成|开馆|开园|开港'), generic: /医院|学院|该院|该馆|该所|该厂|该系|该台|该园|全团|厂里|团里|队里|店里|^这[座家个所支]/ },
  { head: /(?:创刊|创办|办报|出刊)[^，。]{0,2}$/, base: institution(''), generic: /本报|该报|该刊|刊物|报纸|杂志|创刊号|^这[份张本]/ },
  { head: /(?:通车|通航|开通|通水|通电|通气|首航|首飞|首发|开航|开行|开渡|开线|首开)[^，。]{0,2}$/, base: /通车|通航|开通|通水|通电|通气|建成|首航|首飞|首发|开航|开行|开渡|开出|驶出|驶离|发出|首班|第一[班趟列艘]|头[一]?[班趟]/, generic: /大桥|隧道|公路|线路|全线|该线|桥|路|航线|渡口|渡船|班车|专列/ },
  { head: /(?:开馆|开港|开埠|开园|开业|开放|开张|开院|开街|投用|启用|建成|落成|投产|运营|运行|开播|开台|挂牌|揭牌)[^，。]{0,2}$/, base: institution('开馆|开港|开埠|开园|开业|开放|开院|开街|投用|启用|建成|落成|投入使用|投产|运营|运行|开播'), generic: /该馆|该园|中心|场馆|店|馆里|^这[座家个处]|^该/ },
  { head: /(?:成立|组建|建立|创立|创建|设立|建市|建县|建区|建镇|建村|撤县设市|撤市设区|设市|创业)[^，。]{0,2}$/, base: institution(''), generic: /该会|商会|协会|公司|企业|集团|学会|该队|全队|本会|全团|团里|队里|^这[支家个所座]|队伍|^该/ },
  { head: /(?:今年|到今年|下个?月|本月|昨天|今天|明天|明年)(?:正好|就|将|即将|刚好|恰好|整整|整|正|恰|已)?(?:是|满|为)?$/, base: institution('建成|开馆|通车|通航|开港|投用|启用|投产|落成'), generic: /^$/ },
  // 成立于1996年的商会今年迎来25周年: the act stands before the name
  { head: /(?:迎来|喜迎|走过|庆祝|欢庆|纪念)了?$/, base: institution('建成|开馆|通车'), generic: /^$/ },
];

/** A series held every year, or every `step` years. */
export const cycles: readonly { readonly step: number; readonly words: RegExp }[] = [
  { step: 2, words: /(?:每|隔)?(?:两|二|2)年(?:举办|办|举行)?一[届次回]|每隔一年(?:举办|办|举行)?|隔年(?:举办|一届|一次)/ },
  { step: 3, words: /(?:每)?(?:三|3)年(?:举办|办|举行)?一[届次回]/ },
  { step: 4, words: /(?:每)?(?:四|4)年(?:举办|办|举行)?一[届次回]/ },
  { step: 1, words: /每年[^，。；]{0,8}(?:举办|办|举行)?一[届次回场]|一年(?:也|都)?没(?:有)?(?:落|断|停)|一年(?:举办|办|举行)?一[届次回度场]|每年举办|年年(?:不断|没断|不停|举办|都办|办|不落|有|都有|如期)|每年[春夏秋冬]?[天季]?都?(?:办|举办|举行|如期)|从未(?:间断|中断|停办|停过|缺席)|从没(?:断|停)过|没[停断]过|不曾间断|未曾(?:间断|中断)|一[届次回](?:也|都)?(?:不落|没(?:有)?(?:落|缺|断|少|停))|逐年举办|连年举办|连续(?:举办|办)|雷打不动/ },
];

/** A year was left out: the count of editions says nothing. */
export const skippedEdition = /停办|停赛|停了|停过|停一|停两|停三|只停|暂停|暂缓|取消|延期|顺延|间断一|(?<!未|没|不|从未|未曾)(?:中断|间断)(?:了|过|一|两|三)|未办|没办|没有办|没能|未能|缺了|空缺|补办|除[^，。]{0,14}外|因疫情|受疫情/;

/** How the first edition is told. */
export const firstEdition = /办起|始办|创办|首届|第一届|第一[回次]|头一[回次届]|首[回次办度]|举办首|开办|设立|发起|创立|诞生|首次举办|创设|起步|开锣|起(?=，)/;
