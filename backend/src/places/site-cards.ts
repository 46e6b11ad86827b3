/**
 * Facts turned into what pages show. Must stay true: the same words for the same thing wherever a site appears; nothing is
 * read here, so a list of any length costs the same few statements.
 */
import { Injectable } from '@nestjs/common';
import { daysBetween, type CalendarDate } from '../kernel/index.js';
import { CancelPolicies } from './cancel-policies.js';
import { reasonFor } from './domain/closing-reasons.js';
import { overnight } from './domain/licence.js';
import { WEEKDAY_KEYS } from './domain/opening-hours.js';
import { describeUse, type UseRule } from './domain/use-rules.js';
import { MODES, type RatePlanFacts, type SiteFacts, type UnitCard } from './facts.js';
import { pictureOf } from './picture-url.js';
import type { SiteCard, SiteDetail, UnitDetail } from './places.dto.js';
import { saleOf } from './sale.js';
import { priceFrom, tariffsOf } from './tariff-words.js';

/** A measurement older than this is greyed. */
export const WIFI_STALE_AFTER_DAYS = 180;

const LEVELS: Readonly<Record<string, 'allow' | 'permit' | 'deny'>> = {
  ALLOW: 'allow',
  OUTDOOR_OK: 'allow',
  ALLOW_WITH_PERMIT: 'permit',
  DENY: 'deny',
  NONE: 'deny',
};

@Injectable()
export class SiteCards {
  constructor(private readonly policies: CancelPolicies) {}

  card(site: SiteFacts, units: readonly UnitCard[], plans: readonly RatePlanFacts[], today: CalendarDate): SiteCard {
    const { licence, wifi } = site;
    return {
      id: site.id,
      slug: site.slug,
      name: site.name,
      kana: site.kana,
      kind: site.kind,
      municipality: site.municipality,
      district: site.district,
      lat: site.lat,
      lng: site.lng,
      wifi: { ...wifi, stale: daysBetween(wifi.measuredAt, today) > WIFI_STALE_AFTER_DAYS },
      amenities: site.amenities,
      ...(site.heritage ? { heritage: site.heritage } : {}),
      licence: {
        type: licence.type,
        ...(licence.no ? { number: licence.no } : {}),
        overnight: overnight(licence, { grain: 'night' }) !== 'never',
      },
      pictures: site.pictures.scenes.map((picture) => pictureOf(site.id, picture)),
      priceFrom: priceFrom(plans, today),
      real: site.real,
      demo: site.demo,
      modes: MODES.filter((mode) => units.some((unit) => unit.mode === mode)),
      ...(site.opening ? { opening: site.opening } : {}),
    };
  }

  detail(site: SiteFacts, units: readonly UnitCard[], plans: readonly RatePlanFacts[], today: CalendarDate): SiteDetail {
    return {
      ...this.card(site, units, plans, today),
      story: site.story,
      address: site.address,
      ...(site.postal ? { postal: site.postal } : {}),
      access: site.access,
      rules: site.rules.map(ruleWords),
      ...(site.arrival ? { arrival: site.arrival } : {}),
      ...(site.departure ? { departure: site.departure } : {}),
      closing: site.closingRules.map((rule) => rule.reason ?? reasonFor(rule)),
      ...(site.partTimes ? { dayParts: site.partTimes } : {}),
      ...(site.licence.legalCap > 0 ? { legalCap: site.licence.legalCap } : {}),
      units: units.map((unit) => this.unit(site, unit, plans, today)),
    };
  }

  private unit(site: SiteFacts, unit: UnitCard, plans: readonly RatePlanFacts[], today: CalendarDate): UnitDetail {
    const picture = site.pictures.scenes.find((scene) => scene.variant === unit.picture) ?? site.pictures.scenes[0];
    const {
      id,
      siteId,
      name,
      kind,
      grain,
      capacity,
      quantity,
      parts,
      mode,
      payMode,
      seller,
      extras,
      cleaningFee,
      longStay,
      bufferMin,
      leadMin,
      horizonDays,
      demo,
    } = unit;
    const shown = {
      id,
      siteId,
      name,
      kind,
      grain,
      capacity,
      quantity,
      parts,
      mode,
      payMode,
      seller,
      extras,
      cleaningFee,
      longStay,
      bufferMin,
      leadMin,
      horizonDays,
      demo,
    };
    return {
      ...shown,
      sale: saleOf(unit, grain === 'night'),
      tariffs: tariffsOf(plans.filter((plan) => plan.unitId === id)),
      cancelPolicy: { code: unit.cancelPolicy, steps: this.policies.steps(unit.cancelPolicy, today) },
      opening: unit.hours.map(({ days, from, to }) => ({ days: days.map((day) => WEEKDAY_KEYS.indexOf(day)), from, to })),
      picture: picture ? pictureOf(site.id, picture) : { url: '/api/pictures/home/hero.svg', alt: name },
    };
  }
}

function ruleWords(rule: UseRule): SiteDetail['rules'][number] {
  return { code: rule.code, ...describeUse(rule), level: LEVELS[rule.level] ?? 'note' };
}
