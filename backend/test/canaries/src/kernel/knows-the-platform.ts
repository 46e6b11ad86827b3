// caught by: kernel-knows-nobody
import { wire } from '../platform/wire.js';

export const knows = wire;
