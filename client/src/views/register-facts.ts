// The views of facts, list and calendar, with their commands.
import * as vscode from 'vscode';
import type { Facts } from '../facts.ts';
import { CalendarView } from './calendar.ts';
import { FactsView } from './facts.ts';

export function registerFacts(context: vscode.ExtensionContext, facts: Facts): vscode.Disposable[] {
  const list = new FactsView(facts);
  return [
    facts, list, new CalendarView(context, facts, list),
    vscode.commands.registerCommand('copydesk.filterFacts', (words?: string) => list.chooseFilter(words)),
    vscode.commands.registerCommand('copydesk.toggleQuestioned', () => list.toggleDoubts()),
  ];
}
