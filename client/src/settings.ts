// What the editor has set of Copydesk, as the server and the command take it.
import * as vscode from 'vscode';
import { reason } from '../../server/src/host/reasons.ts';

/** zh or en: the setting copydesk.language, or the editor's own language. */
export function displayLanguage(): 'zh' | 'en' {
  const chosen = vscode.workspace.getConfiguration('copydesk').get<string>('language');
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return windowLanguage();
}

/** The language that the window is displayed in, whatever the settings say. */
function windowLanguage(): 'zh' | 'en' {
  return vscode.env.language.startsWith('zh') ? 'zh' : 'en';
}

/** What an error says to a person, in the language of the window. */
export function wordsOf(error: unknown): string {
  return reason(error)[windowLanguage()];
}

/** The settings under which a file or folder stands: its workspace folder's before the workspace's. Plain data: the editor's own objects cannot be sent to a worker. */
export function settingsOf(uri: vscode.Uri): object {
  return JSON.parse(JSON.stringify({ displayLanguage: displayLanguage(), ...vscode.workspace.getConfiguration(undefined, uri).get<object>('copydesk') })) as object;
}

/** The settings of a folder and of the workspace folders within it, which may have others. */
export function settingsUnder(folder: vscode.Uri): { readonly folder: vscode.Uri; readonly settings: object }[] {
  const within = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === folder.scheme && uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`));
  return [folder, ...within.map(({ uri }) => uri)].map((uri) => ({ folder: uri, settings: settingsOf(uri) }));
}
