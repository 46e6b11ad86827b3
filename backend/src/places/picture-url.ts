/** Where a picture is had. Must stay true: the address changes when the drawing does, because browsers keep pictures for a year. */
import type { PictureSpec } from './facts.js';
import type { UnitDetail } from './places.dto.js';

/** Raised with every change in how pictures are drawn. */
export const DRAWING = 1;

/** A page adds `&season=…&time=…&w=…&h=…` as it likes. */
export function pictureOf(siteId: string, picture: PictureSpec): UnitDetail['picture'] {
  return { url: `/api/pictures/${siteId}/${picture.variant}.svg?v=${DRAWING}`, alt: picture.alt };
}
