// The language id of an issue, and which documents are issues.
import * as vscode from 'vscode';

export const language = 'newspaper';

/** Where texts live that somebody edits, besides the folders of the workspace: on the disk, not yet saved, in a remote repository, in the extension's storage in a browser. */
const ownSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-userdata'];

/** The schemes of documents that are checked: not the sides of a comparison (`git:`, a proposal), whose findings would be told twice. */
export function issueSchemes(): string[] {
  return [...new Set([...ownSchemes, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

/** Whether a document is read as newspaper text. */
export function isIssue(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === language && issueSchemes().includes(document.uri.scheme);
}
