// caught by: platform-knows-no-feature
import { door } from '../stays/index.js';

export const knows = door;
