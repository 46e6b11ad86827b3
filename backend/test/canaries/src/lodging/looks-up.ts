// caught by: floor-4-calls-down
import { door } from '../stays/index.js';

export const knows = door;
