export { LiveService } from './live.service';
export type { Area, AvailabilityChanged, Known, SlotNews, Standing, Versions, Watch } from './live.service';
export { missedIn } from './missed';
