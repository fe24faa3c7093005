// Words of matches: who wins, who loses, what is drawn.

export const wins = '战胜 击败 力克 险胜 大胜 完胜 轻取 取胜 获胜 胜出 横扫 逆转 淘汰 力压 击退 赢得 赢下 拿下 夺冠 夺魁 小胜 力擒 速胜 复仇 告捷 取得胜利 拿到胜利 收获胜利 锁定胜局 锁定胜利 锁定冠军 胜'.split(' ');
export const losses = '负于 不敌 惜败 败给 输给 憾负 落败 失利 完败 告负 败北 惨败 小负 输掉 遭逆转 遭淘汰 败于 负'.split(' ');
export const draws = '战平 打平 握手言和 言和 互交白卷 踢平 平分秋色 战成平局'.split(' ');
