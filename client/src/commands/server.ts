// Commands about the language server: restart it, show its log.
import * as vscode from 'vscode';
import type { Server } from '../server.ts';

export function registerServerCommands(server: Server): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('copydesk.restartServer', () => server.restart()),
    vscode.commands.registerCommand('copydesk.showLog', () => server.log.show()),
  ];
}
