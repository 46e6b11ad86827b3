export { BusModule } from './bus.module.js';
export { Bus } from './bus.js';
