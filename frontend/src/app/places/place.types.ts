// What the API says of sites, their units and when they are free: the client's own shapes, under the names this feature uses.
import type { SiteAvailability, SiteDetail } from '../api';

export type {
  Amenity,
  Picture,
  Sale,
  SiteAvailability,
  SiteCard,
  SiteDetail,
  Tariff,
  UnitAvailability,
  UnitDayBrief as UnitDay,
  UnitDetail,
  Wifi,
} from '../api';
/** One unit in a site's availability. */
export type UnitDays = SiteAvailability['units'][number];
export type UseRule = SiteDetail['rules'][number];
