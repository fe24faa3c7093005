// The views of facts, list and calendar, with their commands.
import * as vscode from 'vscode';
import { Facts } from '../facts.ts';
import type { Issues } from '../issues.ts';
import type { Server } from '../server.ts';
import { CalendarView } from './calendar.ts';
import { FactsView } from './facts.ts';

export function registerFacts(context: vscode.ExtensionContext, issues: Issues, server: Server): vscode.Disposable[] {
  const facts = new Facts(issues, server);
  const list = new FactsView(facts);
  return [
    facts, list, new CalendarView(context, facts, list),
    vscode.commands.registerCommand('copydesk.filterFacts', (words?: string) => list.chooseFilter(words)),
    vscode.commands.registerCommand('copydesk.toggleQuestioned', () => list.toggleDoubts()),
  ];
}
