// caught by: every-feature-has-its-floor
import { word } from '../kernel/word.js';

export const knows = word;
