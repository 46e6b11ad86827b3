// caught by: no-drawer-names
export const anything = 'anything';
