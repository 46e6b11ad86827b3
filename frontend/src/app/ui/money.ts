/** ¥48,920; less than nothing with a true minus: −¥36,000. Whole yen. */
export function formatYen(yen: number): string {
  return `${yen < 0 ? '−' : ''}¥${Math.abs(yen).toLocaleString('en-US', { maximumFractionDigits: 0 })}`;
}
