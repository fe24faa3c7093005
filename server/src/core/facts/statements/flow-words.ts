// What is done to a number step by step: who came and went, what was taken off a price.

/** A chain: what there was, what made it less or more, what there is at the end. Words stand in the clause before each figure. */
export interface Chain {
  readonly start: RegExp;
  readonly less: RegExp;
  readonly more: RegExp;
  readonly end: RegExp;
  /** Where one of these stands between start and end, or behind it, something may have no figure. */
  readonly silent: RegExp;
}

/** Who goes, what is given away. */
export const leaves = /借出|损坏|丢失|送出|捐出|分出|调拨|移走|砍掉|枯死|更换下|转走|转出|转学|迁出|迁走|搬走|搬离|去世|离世|过世|病故|死亡|死了|病死|走失|毕业(?!生)|离校|离开|离职|辞职|退休(?![职人教老干])|退出|退伙|调出|调走|卖出|卖掉|卖了|出栏|宰|报废|淘汰(?!赛|率)|拆除|关闭|关停|关门|歇业|注销|撤[销走]|停业|办了?[^，。；]{0,4}(?:退休|离职|离任)|退休手续|跳槽|辞任|改行|退赛|除名|出库|运走|领走|放归|放生|发出|销粮|出院|用掉|用去/;

/** What is paid in the end. */
export const paid = /实付|实际(?:支付|付|花)|只付|只花|只掏|自付|自掏|净付|个人(?:只|实际|最后|仅)?(?:付|支付|承担|负担|出)|到手价?|最后(?:付|花|掏|支付)|只[需要](?:付|花|掏)/;

export const chains: readonly Chain[] = [
  {
    start: /标价|原价|售价|定价|总价|总费用|应付|费用|货款|医药费|医疗费|房款|学费|票价/,
    less: /减|补贴|优惠|抵|报销|让利|返|补助|资助|报了?$|补$|扣/,
    more: /加上|另加|外加|运费|安装费|手续费|税费/,
    end: paid,
    silent: /折|现价|会员|叠加|最[高多低少]|积分|慈善|另|还有|其他|券|等|每|均|约|左右|[多余]元|去年|原来|分期|首付|利息|贴膜|配件|保险[^再又]{0,2}\d/,
  },
  {
    start: /(?:[年月季期学]初|[年月季期]末|去年底|去年年底|上年底|原有|原来|原先|原本|起初|结转)[^。；]{0,14}$|有[^，。；]{0,6}$/,
    less: leaves,
    more: /新购|购置|添置|增购|增配|新配|新装|新栽|补栽|补种|繁育|捐来|收到|分来|租入|入学|招收|新招|招进|转入|转来|迁入|迁来|搬来|搬进|入住|出生|降生|产羔|产仔|下崽|新增|新[来开办设建添]|开业|开张|加入|入伙|考[入进上来]|招考|报到|入职|入队|调任|选派来|购进|买进|买来|买回|添|调入|调来|补充|购入|引进|收进|收粮|入库|运来|新建|接收|救助/,
    end: /总(?:人|户|车)?[数量][达为是有到共变增减成至]{0,3}$|[达变增减][到为成至]$|如今|现在|现有|目前|眼下|年末|年底|[月季期]末|现存|最后|存栏|结存|库存|共有|(?:一共|总共)(?:还?有|剩下?)?$|在册|全[队班村校厂所]/,
    silent: /其中|同比|每|均|约|左右|[余多][名人只户位头]|等(?=[，。、；]|[多共一两二三四五六七八九十\d])|其他|另|陆续|若干|一些|部分|几[名只人头户位]|比|以上|近|损耗|自然|[一两几][批拨]|来自/,
  },
];
