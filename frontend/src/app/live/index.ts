export { LiveService } from './live.service';
export type { Area, AvailabilityChanged, SlotNews, Versions, Watch } from './live.service';
