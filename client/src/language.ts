// The language id of an issue, and what belongs to it.
import type * as vscode from 'vscode';

export const language = 'newspaper';

/** Whether a document is read as newspaper text. */
export function isIssue(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === language;
}
