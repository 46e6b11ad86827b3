/** Hands on the keys: every step asserts that the focus can be seen and is not hidden under a bar (WCAG 2.4.7, 2.4.11). */
import { expect, type Locator, type Page } from '@playwright/test';

/** What the focused element looks like: its words, whether a ring or line marks it, and whether something lies over it. */
async function focus(page: Page): Promise<{ words: string; isMarked: boolean; isCovered: boolean; tag: string }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const isSeen = (style: CSSStyleDeclaration): boolean =>
      style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && !/^transparent$|, 0\)$/.test(style.outlineColor);
    // The ring may be the element's own, that of a cover over its whole card, of the box around a field, or of the label in a map's marker.
    const marks = (one: Element | null, depth = 0): boolean =>
      one !== null &&
      depth <= 2 &&
      (isSeen(getComputedStyle(one)) || isSeen(getComputedStyle(one, '::after')) || marks(one.parentElement, depth + 1));
    const box = element.getBoundingClientRect();
    const at = document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, box.x + box.width / 2)),
      Math.min(innerHeight - 1, Math.max(0, box.y + box.height / 2)),
    );
    const isSmall = box.width <= 1 || box.height <= 1;
    return {
      words: (element.getAttribute('aria-label') ?? element.innerText ?? '').replaceAll(/\s+/g, ' ').slice(0, 80),
      isMarked: marks(element) || [...element.children].some((child) => isSeen(getComputedStyle(child))),
      isCovered: !isSmall && !(at && (element.contains(at) || at.contains(element) || at.closest('label')?.contains(element))),
      tag: element.tagName,
    };
  });
}

async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await focus(page);
  if (seen.tag === 'BODY') return;
  expect(seen, `the focus on ${seen.tag} “${seen.words}”`).toMatchObject({ isMarked: true, isCovered: false });
}

/** Presses Tab until the wanted element has the focus. */
export async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times Tab do not lead to ${wanted.toString()}`);
}

/** Presses a key and asserts that the focus can still be seen. */
export async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) {
    await page.keyboard.press(key);
    await expectFocusSeen(page);
  }
}
