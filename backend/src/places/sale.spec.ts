import { NO_LICENCE, type LicenceFacts } from './facts.js';
import { saleOf, saleProblem, type Sellable } from './sale.js';

const KANI: LicenceFacts = { type: 'KANI_SHUKUSHO', no: '山口県指令デモ第101号', rooms: [], legalCap: 14 };
const MINPAKU: LicenceFacts = { type: 'MINPAKU', no: '第M350009901号', rooms: [], legalCap: 5 };
const room: Sellable = { mode: 'INSTANT', payMode: 'STRIPE', grain: 'night', licence: KANI };
const desk: Sellable = { mode: 'INSTANT', payMode: 'STRIPE', grain: 'half-hour', licence: NO_LICENCE };

describe('a unit', () => {
  it('is sold when it can be had at once and paid through us', () => {
    expect(saleOf(room, true)).toEqual({ sold: true });
    expect(saleOf(desk, false)).toEqual({ sold: true });
  });

  it("is sold when the fee is the manager's own income", () => {
    expect(saleOf({ ...desk, payMode: 'USAGE_FEE_SYSTEM' }, false)).toEqual({ sold: true });
  });

  it.each([
    ['nobody may sleep there', { ...room, licence: NO_LICENCE }, true, 'licence.no-overnight'],
    ['it is a desk, slept at', { ...desk, licence: KANI }, true, 'licence.no-overnight'],
    ['its nights are minpaku', { ...room, licence: MINPAKU }, true, 'licence.minpaku-closed'],
    ['the manager decides', { ...room, mode: 'REQUEST' }, true, 'sale.by-request'],
    ['a permit is needed', { ...desk, mode: 'PERMIT', payMode: 'MUNI_INVOICE' }, false, 'sale.by-permit'],
    ['it is let by the month', { ...desk, grain: 'month', mode: 'INQUIRY' }, false, 'sale.by-inquiry'],
    ['the fee goes to the city', { ...desk, payMode: 'MUNI_INVOICE' }, false, 'sale.public-money'],
  ] as [string, Sellable, boolean, string][])('is not sold when %s', (_, unit, overnight, code) => {
    const sale = saleOf(unit, overnight);
    expect(sale).toMatchObject({ sold: false, code, reason: { ja: expect.any(String), en: expect.any(String) } });
    expect(saleProblem({ ...unit, id: 'X-1' }, overnight, 2)).toMatchObject({ code, members: { unitId: 'X-1', itemIndex: 2 } });
  });

  it('tells of the licence before anything else, because nothing else would help', () => {
    expect(saleOf({ ...room, licence: NO_LICENCE, mode: 'PERMIT', payMode: 'MUNI_INVOICE' }, true)).toMatchObject({
      code: 'licence.no-overnight',
    });
  });

  it('has desks by day even where its nights are minpaku', () => {
    expect(saleOf({ ...desk, licence: MINPAKU }, false)).toEqual({ sold: true });
  });
});
