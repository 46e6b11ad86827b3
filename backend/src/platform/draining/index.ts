export { DrainingModule } from './draining.module.js';
export { Draining } from './draining.js';
