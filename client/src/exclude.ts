// What files.exclude leaves out of a folder.
import * as vscode from 'vscode';
import { globsWithin } from '../../server/src/host/globs.ts';

/** The globs of files.exclude that are switched on, as they count from the folder; those with a condition (`when`) leave out a file beside another and say nothing of issues. */
export function excludedIn(folder: vscode.Uri): string[] {
  const set = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude') ?? {};
  const globs = Object.entries(set).filter(([, on]) => on === true).map(([glob]) => glob);
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri.path;
  return root === undefined ? globs : globsWithin(globs, folder.path.slice(root.length).split('/').filter(Boolean));
}
