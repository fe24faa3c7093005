// What anniversaries are counted from (newspaper usage).

/** `head` stands before N周年, `tail` behind it; `base`: acts that found it; `generic`: words that may stand for the subject. */
export interface AnniversaryKind {
  readonly head: RegExp;
  readonly tail?: RegExp;
  readonly base: RegExp;
  readonly generic: RegExp;
}

export const anniversaryKinds: readonly AnniversaryKind[] = [
  { head: /诞辰[^，。]{0,2}$/, base: /出生|诞生|生于|降生/, generic: /他|她|先生/ },
  { head: /(?:逝世|去世|牺牲|殉职)[^，。]{0,2}$/, base: /逝世|去世|病逝|牺牲|殉职/, generic: /他|她|先生/ },
  { head: /结婚[^，。]{0,2}$/, base: /结婚|成婚|领证/, generic: /两人|夫妻|他们|老两口/ },
  { head: /建校[^，。]{0,2}$/, tail: /^校庆/, base: /建校|创建|创办|始建|成立|建立|办学|创立/, generic: /学校|该校|母校/ },
  { head: /(?:建院|建系|建所|建馆|建厂|建局|建台|建社|建团|建会|建园)[^，。]{0,2}$/, base: /建院|建系|建所|建馆|建厂|建台|建社|建团|建会|建园|创建|创办|始建|成立|建立|建成|开馆|开园|创立/, generic: /医院|学院|该院|该馆|该所|该厂|该系|该台|该园/ },
  { head: /(?:创刊|创办|办报|出刊)[^，。]{0,2}$/, base: /创刊|创办|创立|问世/, generic: /本报|该报|该刊|刊物|报纸|杂志/ },
  { head: /(?:通车|通航|开通|通水)[^，。]{0,2}$/, base: /通车|通航|开通|通水|建成/, generic: /大桥|隧道|公路|线路|全线|该线/ },
  { head: /(?:开馆|开港|开埠|开园|开业|开放|开张|开院|投用|启用|建成|落成|运营|挂牌|揭牌)[^，。]{0,2}$/, base: /开馆|开港|开埠|开园|开业|开放|开张|投用|启用|建成|落成|投入使用|运营|挂牌|揭牌|成立/, generic: /该馆|该园|中心|场馆|店/ },
  { head: /(?:成立|组建|建立|创立|创建|设立|建会|建团|建市|建县|建区|建镇|撤县设市|撤市设区|设市)[^，。]{0,2}$/, base: /成立|组建|建立|创立|创建|创办|设立|建会|建市|建县|建区|诞生|撤县设市|撤市设区|设市/, generic: /该会|商会|协会|公司|企业|集团|学会|该队|全队|本会/ },
  // 成立于1996年的商会今年迎来25周年: the act stands before the name
  { head: /(?:迎来|喜迎|走过)了?$/, base: /成立|创立|创办|创建|组建|设立|建成|开馆|开业|通车|创刊|建校/, generic: /^$/ },
];
