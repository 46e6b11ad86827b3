// A former classroom to work in: windows onto the yard, a blackboard kept, long desks in two rows.
import { line, type Canvas } from '../canvas.js';
import { WOOD } from '../palette.js';
import { longDesk } from './furniture.js';
import { floorLight, lamps, roomBox } from './room-box.js';
import { windowWithView, type View } from './views.js';

const LEFT = [232, 484, 736];

export function classroom(c: Canvas): void {
  roomBox(c);
  const view: View = c.sheet.style === 'sea' ? 'sea' : c.sheet.style === 'fields' ? 'fields' : 'yard';
  for (const x of LEFT) windowWithView(c, x, 150, 232, 232, view);
  blackboard(c);
  doors(c);
  for (const x of LEFT) floorLight(c, x + 18, x + 208, 520, 690);
  longDesk(c, 262, 470, 300, 0.8);
  longDesk(c, 640, 470, 300, 0.8);
  longDesk(c, 130, 590, 420, 1.18);
  longDesk(c, 650, 590, 420, 1.18);
  lamps(c, [
    [360, 132],
    [600, 120],
    [840, 132],
  ]);
}

function blackboard(c: Canvas): void {
  c.polygon(
    [
      [24, 190],
      [164, 216],
      [164, 402],
      [24, 460],
    ],
    c.lit('#6B4C37'),
  );
  c.polygon(
    [
      [34, 206],
      [156, 228],
      [156, 392],
      [34, 444],
    ],
    c.lit('#2F5B4C'),
  );
  c.stroke('M58 262l62 14M58 292l44 8M58 322l70 6', c.lit('#E9EFE6'), 3, 'opacity=".75" stroke-linecap="round"');
}

function doors(c: Canvas): void {
  c.polygon(
    [
      [1046, 170],
      [1160, 132],
      [1160, 650],
      [1046, 534],
    ],
    c.lit(WOOD.warm),
  );
  c.polygon(
    [
      [1060, 190],
      [1146, 164],
      [1146, 372],
      [1060, 366],
    ],
    c.lamplit ? '#F6CF8C' : c.far('#CFE0DE', 0.3),
  );
  c.stroke('M1103 178V600', c.shade(WOOD.mid, 0.1), 4);
  c.stroke(line`M1060 278L1146 268`, c.lit(WOOD.mid), 3);
}
