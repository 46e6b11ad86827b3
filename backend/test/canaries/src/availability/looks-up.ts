// caught by: floor-2-calls-down
import { door } from '../stays/index.js';

export const knows = door;
