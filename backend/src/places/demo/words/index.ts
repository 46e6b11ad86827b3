/** The words of all demo sites, by the site's id. */
import type { SiteWords } from '../site-words.js';
import { HGI_01 } from './hgi-01.js';
import { HGI_02 } from './hgi-02.js';
import { HGI_03 } from './hgi-03.js';
import { HGI_04 } from './hgi-04.js';
import { HGI_05 } from './hgi-05.js';
import { HGI_06 } from './hgi-06.js';
import { HGI_07 } from './hgi-07.js';
import { HGI_08 } from './hgi-08.js';
import { SHM_01 } from './shm-01.js';
import { SHM_02 } from './shm-02.js';
import { SHM_03 } from './shm-03.js';
import { SHM_04 } from './shm-04.js';
import { SHM_05 } from './shm-05.js';
import { SHM_06 } from './shm-06.js';
import { SHM_07 } from './shm-07.js';
import { SHM_08 } from './shm-08.js';

export const SITE_WORDS: Readonly<Record<string, SiteWords>> = {
  'HGI-01': HGI_01,
  'HGI-02': HGI_02,
  'HGI-03': HGI_03,
  'HGI-04': HGI_04,
  'HGI-05': HGI_05,
  'HGI-06': HGI_06,
  'HGI-07': HGI_07,
  'HGI-08': HGI_08,
  'SHM-01': SHM_01,
  'SHM-02': SHM_02,
  'SHM-03': SHM_03,
  'SHM-04': SHM_04,
  'SHM-05': SHM_05,
  'SHM-06': SHM_06,
  'SHM-07': SHM_07,
  'SHM-08': SHM_08,
};
