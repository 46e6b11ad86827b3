// caught by: migrations-stand-alone
import { word } from '../src/kernel/word.js';

export const knows = word;
