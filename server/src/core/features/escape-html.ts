// Text for HTML. A page of the preview needs nothing else of the report, so it stands alone.

/** Text made harmless in element content and in quoted attributes; control characters are shown as a dot. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '·');
}
