export { LiveService } from './live.service';
export type { Area, AvailabilityChanged, SlotNews, Watch } from './live.service';
