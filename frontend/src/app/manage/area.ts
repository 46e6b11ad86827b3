// Choosing cells of a table by keys and by pointer: the grid pattern of WAI-ARIA. Pure.
export interface Spot {
  readonly row: number;
  readonly column: number;
}
/** A rectangle of cells; the ends are included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Where a key leads; undefined for keys that lead nowhere. At an edge it stays where it is. */
export function spotForKey(key: string, at: Spot, size: Size, ctrl = false): Spot | undefined {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const within = (row: number, column: number): Spot => ({
    row: Math.min(lastRow, Math.max(0, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  });
  switch (key) {
    case 'ArrowLeft':
      return within(at.row, at.column - 1);
    case 'ArrowRight':
      return within(at.row, at.column + 1);
    case 'ArrowUp':
      return within(at.row - 1, at.column);
    case 'ArrowDown':
      return within(at.row + 1, at.column);
    case 'PageUp':
      return within(at.row, at.column - 7);
    case 'PageDown':
      return within(at.row, at.column + 7);
    case 'Home':
      return within(ctrl ? 0 : at.row, 0);
    case 'End':
      return within(ctrl ? lastRow : at.row, lastColumn);
    default:
      return undefined;
  }
}

/** All cells between two corners, whichever comes first. */
export const areaBetween = (a: Spot, b: Spot): Area => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

export const isWithin = (area: Area | null, { row, column }: Spot): boolean =>
  area !== null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
