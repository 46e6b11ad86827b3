// caught by: domain-is-pure
import { readFileSync } from 'node:fs';

export const knows = readFileSync;
