// caught by: no-long-climb
import { word } from '../../../kernel/word.js';

export const knows = word;
