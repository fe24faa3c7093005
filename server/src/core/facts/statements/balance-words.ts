// What is done to things that must balance: a whole, what was done with some of it, what is left.

/** Words in the clause of each of the three figures. */
export interface Side {
  readonly whole: RegExp;
  readonly done: RegExp;
  readonly left: RegExp;
  /** What was done may be told in several figures that need no word. */
  readonly many?: boolean;
}

export const sides: readonly Side[] = [
  { whole: /应(?:到|参加|出席|出勤|考|来)|总人数|在册/, done: /实(?:到|际到|有)|到会|出席|到场|到岗/, left: /请假|缺席|未到|缺勤|病假|因故/ },
  { whole: /受理|收案|立案|接案|接到|收到/, done: /审结|办结|结案|执结|已办|处理|调解成功|答复/, left: /未[审办处]?[结理]|尚未办结|在办|在审|正在办理|没办完|未成功/ },
  { whole: /收回(?!有)|投票|选票/, done: /有效/, left: /无效|废票|作废/ },
  { whole: /发出|发放|寄出/, done: /收回|回收/, left: /未收回|没收回|未回收|流失/ },
  { whole: /收入|收到|筹集|筹得|筹款|募集|募得|进账|毛收入|卖了|卖得|卖到/, done: /支出|花去|用去|花了|花掉|开支|成本|开销|用掉|投入/, left: /结余|余额|剩余|结存|剩|盈余|净赚|净收入|净挣|纯收入|利润|净得|赚了/ },
  { whole: /发出|发货|寄出|运出|出库/, done: /退[回货掉]|破损|拒收/, left: /实收|签收|实际(?:收到|售出|销售|收货)|实[销售]/ },
  { whole: /报名|报考|应考/, done: /参加考试|到考|实考|参考|到场/, left: /缺考|弃考|缺席/ },
  { whole: /床位|铺位|车位|座位|泊位|工位|房间|客房|宿舍|公寓/, done: /占用|入住|已住|已用|使用中|停了|停放|坐了/, left: /空余|空着|空床|空位|空置|剩余|闲置/ },
  { whole: /付了|付出|递[过上给]|给了|掏出|拿出/, done: /花了|应付|一共|共计|合计|总价|该付|要/, left: /找回|找零|找了|找给/, many: true },
  { whole: /购进|买进|印了|印制|准备|备了|带来|运来/, done: /卖出|售出|卖掉|发出|发放|用掉|用了|送出/, left: /剩|余下|库存|没卖/ },
];

/** 年初库存, 收粮, 销粮, 年末库存. */
export const stocks = {
  before: /[年月期季]初|上年末|上月末|原[有存]|结转|底子/,
  came: /收|进|新增|入库|调入|购|补充|出生|迁入|转入|繁殖/,
  went: /销|调出|出库|卖|用|耗|死亡|迁出|转出|支出|发放/,
  now: /[年月期季]末|现[有存]|库存|结存|目前|如今|余/,
};
