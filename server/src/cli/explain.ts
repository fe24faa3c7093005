// `copydesk explain RULE`: the rule's page, as it is tested.
import { allRules } from '../core/rules/index.generated.ts';
import { rulePage, ruleTitle } from '../host/rule-pages.ts';
import type { Io } from './io.ts';

/** Prints the page, or without a rule the list of all; the answer is the exit code. */
export function explain(id: string | undefined, io: Io): number {
  if (id === undefined) {
    for (const rule of allRules) io.out(`${rule.id.padEnd(28)}${rule.severity.padEnd(13)}${rule.optIn ? '默认关 ' : ''}${ruleTitle(rule.id) ?? ''}\n`);
    return 0;
  }
  const rule = allRules.find((r) => r.id === id);
  const page = rule && rulePage(id);
  if (!rule || !page) {
    const near = allRules.map((r) => r.id).filter((known) => known.includes(id) || known.split('/')[1] === id.split('/').at(-1) || known.split('/')[0] === id.split('/')[0]);
    io.err(`copydesk: 没有规则“${id}”${near.length ? `；相近的有 ${near.slice(0, 10).join('、')}` : '；copydesk explain 列出全部规则'}\n`);
    return 2;
  }
  io.out(page);
  return 0;
}
