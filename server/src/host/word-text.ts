// From a Word file's content to an issue: headings, paragraphs, list items, cells and pictures as lines. The content comes as HTML of mammoth's, which is flat but for lists and tables.

/** Suffixes of pictures that an editor's preview can show. */
const shown = new Set(['png', 'jpg', 'gif', 'bmp', 'webp', 'svg']);

/** The suffix of a picture's file, by its first bytes, else by the kind the document says it is; never more than letters and figures. */
export function pictureSuffix(bytes: Uint8Array, contentType: string): string {
  const starts = (...head: readonly number[]): boolean => head.every((b, i) => bytes[i] === b);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (starts(0xff, 0xd8)) return 'jpg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'gif';
  if (starts(0x42, 0x4d)) return 'bmp';
  if (starts(0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57) return 'webp';
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) return 'tiff';
  // a placeable metafile, and an enhanced one with its signature behind the frame
  if (starts(0xd7, 0xcd, 0xc6, 0x9a)) return 'wmf';
  if (starts(1, 0, 0, 0) && bytes[40] === 0x20 && bytes[41] === 0x45 && bytes[42] === 0x4d && bytes[43] === 0x46) return 'emf';
  const kind = /^image\/(?:x-)?([a-z0-9]{2,5})(?:\+xml)?$/i.exec(contentType)?.[1]?.toLowerCase();
  return kind === 'jpeg' ? 'jpg' : (kind ?? 'bin');
}

/** Whether a preview can show a picture with this suffix. */
export function canShow(suffix: string): boolean {
  return shown.has(suffix);
}

interface Node {
  readonly tag: string;
  /** Classes, or the path of a picture. */
  readonly value: string;
  readonly children: (Node | string)[];
}

const blockTags = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'td', 'th']);

/** Tags and text as a tree; an end without its beginning is passed over. */
function read(html: string): Node {
  const root: Node = { tag: '', value: '', children: [] };
  const open: Node[] = [root];
  let at = 0;
  for (const { start, end } of tagsOf(html)) {
    const inside = html.slice(start + 1, end - 1);
    const [, ends = '', name = ''] = /^(\/?)([a-z][a-z0-9]*)/i.exec(inside) ?? [];
    const attributes = inside.slice(ends.length + name.length);
    const tag = name.toLowerCase();
    const parent = open.at(-1) ?? root;
    if (start > at) parent.children.push(plain(html.slice(at, start)));
    at = end;
    if (ends) {
      const from = open.map((n) => n.tag).lastIndexOf(tag);
      if (from > 0) open.length = from;
      continue;
    }
    const value = plain(/(?:class|src)="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const node: Node = { tag, value, children: [] };
    parent.children.push(node);
    if (tag !== 'br' && tag !== 'img' && !attributes.endsWith('/')) open.push(node);
  }
  root.children.push(plain(html.slice(at)));
  return root;
}

/** Tags in order of position: from a < before a letter or a stroke to the > outside of quotation marks; a < that is never closed is text. */
function* tagsOf(html: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start + 1)) {
    if (!/^\/?[a-z]/i.test(html.slice(start + 1, start + 3))) continue;
    let quoted = false;
    let end = start + 1;
    for (; end < html.length; end++) {
      const c = html[end];
      if (c === '"') quoted = !quoted;
      else if (!quoted && (c === '>' || c === '<')) break;
    }
    // what follows an open quotation mark is looked at once
    if (end >= html.length) return;
    if (html[end] === '>') yield { start, end: end + 1 };
    start = html[end] === '>' ? end : end - 1;
  }
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };

function plain(html: string): string {
  return html.replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => named[name] ?? '');
}

/** A line to be: what it says, pictures in it, whether it is set apart. */
interface Line {
  readonly tag: string;
  readonly className: string;
  readonly text: string;
  readonly pictures: readonly string[];
  readonly bold: boolean;
}

/** Lines of a node in order; what stands inside a list item or a cell beside further items and paragraphs is a line of its own. */
function linesOf(node: Node): Line[] {
  if (node.tag === 'tr') return rowOf(node);
  const lines: Line[] = [];
  let inline: (Node | string)[] = [];
  const close = (): void => {
    const line = lineOf(node, inline);
    if (line.text !== '' || line.pictures.length > 0) lines.push(line);
    inline = [];
  };
  for (const child of node.children) {
    if (typeof child === 'string' || !blockTags.has(child.tag)) {
      inline.push(child);
      continue;
    }
    close();
    lines.push(...linesOf(child));
  }
  close();
  return lines;
}

/** Longer cells, and those that end a sentence, are text that was set in columns. */
const longestCell = 40;

/** A row of a table is a line, its cells parted by a wide blank and paragraphs of a cell by a narrow one; cells that hold text are told one after the other. */
function rowOf(row: Node): Line[] {
  const cells = row.children.filter((c) => typeof c !== 'string').map((cell) => linesOf(cell));
  const filled = cells.filter((lines) => lines.length > 0);
  const prose = cells.some((lines) => lines.some(({ text, tag, pictures }) => pictures.length > 0 || /^h\d$/.test(tag) || [...text].length > longestCell || (lines.length > 1 && /[。！？”]$/.test(text))));
  if (filled.length === 1 || prose) return filled.flat();
  const text = cells.map((lines) => lines.map((l) => l.text.split('\n').map((part) => part.trim()).join(' ')).join(' ')).join('　').trim();
  return text === '' ? [] : [{ tag: 'tr', className: '', text, pictures: [], bold: false }];
}

function lineOf({ tag, value }: Node, inline: readonly (Node | string)[]): Line {
  const pictures: string[] = [];
  const text = inline.map((child) => textOf(child, pictures)).join('').trim();
  const solid = inline.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return { tag, className: value, text, pictures, bold: solid.length > 0 && solid.every((child) => typeof child !== 'string' && child.tag === 'strong') };
}

function textOf(node: Node | string, pictures: string[]): string {
  if (typeof node === 'string') return node;
  if (node.tag === 'br') return '\n';
  if (node.tag === 'img' && node.value !== '') pictures.push(node.value);
  return node.children.map((child) => textOf(child, pictures)).join('');
}

/** 图为…, 图①…, 上图：…, ▲…: words that say of themselves what they are. */
const showing = /^(?:[（(]?(?:[上下左右]|[本题]|压题|资料)?图(?:为|是|中|片|①|②|③|④|[一二三四0-9]|[:：/／])|[▲△↑↓←→◀▶])/;
/** 张三 摄, 本报记者 张三 摄影报道, （资料图片）, 摄影：张三: who made the picture. */
const credit = /(?:^|[\s　。！？”、（()）])[一-鿿·]{2,4}[\s　]?(?:(?<!拍)摄|(?<![描测])绘|供图|制图)[）)。]?$|[\s　）)](?:摄|摄影|摄影报道|供图)[）)。]?$|(?:摄影|供图|图片来源|(?:^|[\s　。（(])[图摄])[:：/／][\s　]?[一-鿿·、 　]{2,16}[）)。]?$|资料(?:图片?|照片)[）)]?$|[（(][^（）()]{2,24}(?:(?<!拍)摄|供图|提供)[）)]。?$/;
/** 大桥通车现场。, 老街一角: a name for what is to be seen, no sentence of the story. */
const scene = /^[^，。；：！？]{2,24}(?:现场|场景|画面|一角|合影|留影|全景|外景|内景|夜景|情景|瞬间|掠影|剪影|近照|效果图|示意图)。?$/;
const shortest = 40;
const longest = 160;

/** Whether the line behind a picture says what it shows: by its style, its words, its credit, by being centred, or short and no sentence. A sentence of the story is none. */
export function isCaption(text: string, style: { readonly caption: boolean; readonly centred: boolean; readonly bold: boolean }): boolean {
  if (style.caption) return true;
  const length = [...text].length;
  if (style.bold || length > longest) return false;
  if (showing.test(text)) return true;
  // 本报记者 张三 alone signs the story
  if (credit.test(text) || scene.test(text)) return true;
  if (/^(?:本报|本刊|通讯员|记者|文[/／|]|[□■◆●★#]|[一二三四五六七八九十]{1,3}、)/.test(text)) return false;
  return length <= shortest && (style.centred || !/[。！？!?…—，,；;：:]”?$/.test(text)) && (style.centred || !/[。！？；]/.test(text.slice(0, -1)));
}

/** Lines of an issue from mammoth's HTML: headings and bold heads as `#` lines, pictures as photo boxes with their captions. */
export function issueOfHtml(html: string): string {
  const lines: string[] = [];
  let headed = false;
  let pictured = false;
  for (const { tag, className, text, pictures, bold } of linesOf(read(html))) {
    const behindPicture = pictured || pictures.length > 0;
    for (const picture of pictures) lines.push(`![](${picture})`);
    pictured = pictures.length > 0 && text === '';
    if (text === '') continue;
    const level = /^h(\d)$/.exec(tag)?.[1];
    const box = lines.at(-1);
    if (level === undefined && tag === 'p' && behindPicture && box?.startsWith('![](') && isCaption(text, { caption: className === 'caption', centred: className === 'centred', bold })) {
      lines[lines.length - 1] = `![${text.replace(/\[/g, '〔').replace(/\]/g, '〕').split('\n').map((part) => part.trim()).join(' ')}]${box.slice(3)}`;
      continue;
    }
    // a short bold paragraph is how drafts mark a headline, and later ones a subhead
    const head = tag === 'p' && bold && text.length <= 40 && !/[。；]/.test(text);
    lines.push(level ? `${'#'.repeat(Number(level))} ${text}` : head && !headed ? `# ${text}` : text);
    headed ||= level !== undefined || head;
  }
  return `${lines.join('\n\n')}\n`;
}
