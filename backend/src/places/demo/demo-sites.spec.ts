import { isText } from '../../kernel/index.js';
import { isMinpakuNumber } from '../domain/licence.js';
import { describeUse } from '../domain/use-rules.js';
import { SCENE_KINDS } from '../scene/index.js';
import { demoRecords } from './demo-records.js';
import { demoSites } from './demo-sites.js';

const ALL = demoSites();
const UNITS = ALL.flatMap((one) => one.units);
const PLANS = ALL.flatMap((one) => one.plans);

/** Every { ja, en } anywhere in a value. */
function texts(value: unknown): { ja: string; en: string }[] {
  if (isText(value)) return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

describe('the demo sites', () => {
  it('are sixteen, with all the units of the records, under names that are used once', () => {
    expect(ALL).toHaveLength(16);
    expect(UNITS).toHaveLength(demoRecords().flatMap((site) => site.units).length);
    for (const names of [
      ALL.map((one) => one.site.slug),
      ALL.map((one) => one.site.id),
      UNITS.map((unit) => unit.id),
      PLANS.map((plan) => plan.id),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('have two real places, and every invented one says so in its address', () => {
    expect(ALL.filter((one) => one.site.real).map((one) => one.site.id)).toEqual(['HGI-01', 'SHM-01']);
    for (const { site } of ALL.filter((one) => !one.site.real)) {
      expect(site.address.ja).toContain('架空');
      expect(site.story.ja).toContain('想定');
      expect(site.demo).toBe(true);
    }
  });

  it('mark every unit as invented but the two exchange rooms with public fees', () => {
    expect(UNITS.filter((unit) => !unit.demo).map((unit) => unit.id)).toEqual(['HGI-01-ML', 'HGI-01-MS']);
  });

  it('say everything in both languages, and the Japanese in Japanese', () => {
    for (const { ja, en } of ALL.flatMap(texts)) {
      expect([ja, en].filter((text) => text.trim() === '')).toEqual([]);
      expect(en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
    for (const { site } of ALL) expect(site.story.ja).toMatch(/(です|ます|ください)。$/);
  });

  it('sell no more beds than the law allows', () => {
    for (const { site, units } of ALL.filter((one) => one.site.licence.type !== 'NONE')) {
      const record = demoRecords().find((one) => one.id === site.id);
      expect(site.licence.legalCap).toBe(record?.legalCapMax);
      const beds = (whole: boolean) =>
        units
          .filter((unit) => unit.grain === 'night' && unit.parts.length > 0 === whole)
          .reduce((sum, unit) => sum + unit.capacity * unit.quantity, 0);
      expect(Math.max(beds(true), beds(false))).toBeLessThanOrEqual(site.licence.legalCap);
    }
  });

  it('let nobody sleep without a licence, and number minpaku as the law does', () => {
    for (const { site, units } of ALL) {
      if (site.licence.type === 'NONE') expect(units.filter((unit) => unit.grain === 'night')).toEqual([]);
      else expect(site.licence.no).toBeTruthy();
      if (site.licence.type === 'MINPAKU') expect(isMinpakuNumber(site.licence.no ?? '')).toBe(true);
    }
  });

  it('have wholes whose parts are of the same site and grain, and hold as many people as the whole', () => {
    const wholes = UNITS.filter((unit) => unit.parts.length > 0);
    expect(wholes.map((unit) => unit.id)).toEqual(['HGI-02-Z', 'SHM-04-Z']);
    for (const whole of wholes) {
      const parts = UNITS.filter((unit) => whole.parts.includes(unit.id));
      expect(parts.map(({ siteId, grain, parts: none }) => ({ siteId, grain, none }))).toEqual(
        whole.parts.map(() => ({ siteId: whole.siteId, grain: whole.grain, none: [] })),
      );
      expect(parts.reduce((sum, part) => sum + part.capacity, 0)).toBe(whole.capacity);
    }
  });

  it('leave time to clean between the last guest and the next', () => {
    const minutes = (time = '00:00') => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    for (const { site, units } of ALL) {
      for (const unit of units.filter((one) => one.grain === 'night')) {
        expect(unit.bufferMin).toBeGreaterThan(0);
        expect(unit.bufferMin).toBeLessThanOrEqual(minutes(site.arrival?.from) - minutes(site.departure?.by));
      }
    }
  });

  it('have hours for everything that is sold by time, and a tariff for every unit', () => {
    for (const unit of UNITS) {
      if (unit.grain === 'half-hour') expect(unit.hours.length).toBeGreaterThan(0);
      expect(PLANS.some((plan) => plan.unitId === unit.id && plan.from === null)).toBe(true);
    }
  });

  it('charge what the records say, but for one house around Bon and from a fortnight on', () => {
    const given = demoRecords().flatMap((site) =>
      site.units.flatMap((unit) => unit.tariffs.map((tariff) => `${unit.code} ${tariff.per} ${tariff.slot ?? ''} ${tariff.yen}`)),
    );
    expect(PLANS.filter((plan) => plan.from === null).map((plan) => `${plan.unitId} ${plan.per} ${plan.slot ?? ''} ${plan.yen}`)).toEqual(
      given,
    );
    expect(PLANS.filter((plan) => plan.from !== null).map(({ unitId, from, to }) => [unitId, from, to])).toEqual(
      ['A', 'B', 'C', 'Z'].map((unit) => [`HGI-02-${unit}`, '08-08', '08-16']),
    );
    expect(UNITS.filter((unit) => unit.longStay.length > 0).map((unit) => unit.siteId)).toEqual(Array.from({ length: 4 }, () => 'HGI-02'));
  });

  it('give every unit a picture of its site, of a kind that can be drawn', () => {
    for (const { site, units } of ALL) {
      const variants = site.pictures.scenes.map((scene) => scene.variant);
      expect(new Set(variants).size).toBe(variants.length);
      expect(variants[0]).toBe('front');
      expect(units.filter((unit) => !variants.includes(unit.picture))).toEqual([]);
      expect(site.pictures.scenes.filter((scene) => !SCENE_KINDS.includes(scene.kind))).toEqual([]);
    }
  });

  it('protect the two real places by the rules for monuments', () => {
    for (const { site } of ALL.filter((one) => one.site.real)) {
      const levels = Object.fromEntries(site.rules.map((rule) => [rule.code, rule.level]));
      expect(levels).toMatchObject({
        OPEN_FIRE: 'DENY',
        FOOTWEAR: 'SLIPPERS',
        FOOD: 'LIDDED_DRINK',
        ADHESIVE_TAPE: 'DENY',
        NAILS_TACKS: 'DENY',
        FURNITURE_MOVE: 'DENY',
        PHOTO: 'ALLOW_WITH_PERMIT',
      });
    }
  });

  it('have rules of use that can all be put into words', () => {
    for (const { site } of ALL)
      expect(site.rules.map((rule) => describeUse(rule).text).filter((text) => text.ja === '' || text.en === '')).toEqual([]);
  });
});
