// What the proof says in the person's language, and the findings of an issue as its notes.
import * as vscode from 'vscode';
import type { Note } from '../../../server/src/core/features/sheet.ts';
import type { Issue } from '../issues.ts';
import type { Words } from './messages.ts';

export function words(): Words {
  return {
    proof: vscode.l10n.t('Proof preview'), page: vscode.l10n.t('Page {0}'), photo: vscode.l10n.t('Photo'), empty: vscode.l10n.t('This issue has no stories yet.'),
    notes: vscode.l10n.t('Notes'), accepted: vscode.l10n.t('Accepted'),
    severities: { error: vscode.l10n.t('Error'), warning: vscode.l10n.t('Warning'), information: vscode.l10n.t('Question'), hint: vscode.l10n.t('Hint') },
  };
}

/** Notes numbered from 1 in the order of the text. */
export function notesOf({ data }: Issue): Note[] {
  return data.findings.map(({ rule, severity, message, range, accepted }, i) => ({ number: i + 1, rule, severity, message, range, accepted: accepted !== null }));
}
