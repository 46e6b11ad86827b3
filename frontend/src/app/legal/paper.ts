// How a paper's text becomes paragraphs and lists: lines are paragraphs, lines that begin with ・ are items of a list. Pure.

export interface Block {
  readonly isList: boolean;
  readonly lines: readonly string[];
}
export interface Part {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly blocks: readonly Block[];
}

const BULLET = '・';

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: { isList: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const isList = line.startsWith(BULLET);
    const last = blocks.at(-1);
    if (isList && last?.isList) last.lines.push(line.slice(BULLET.length));
    else blocks.push({ isList, lines: [isList ? line.slice(BULLET.length) : line] });
  }
  return blocks;
}

/** The parts in their order; nothing for texts that are not there yet. */
export function partsOf(texts: unknown): Part[] {
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.values(texts as Record<string, { title?: string; text?: string }>)
    .filter((part) => typeof part?.text === 'string')
    .map(({ title = '', text = '' }) => {
      const lines = text.split('\n');
      return { title, lines: lines.map((line) => ({ text: line })), blocks: blocksOf(lines) };
    });
}
