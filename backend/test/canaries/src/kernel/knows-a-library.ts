// caught by: kernel-knows-nobody
import { z } from 'zod';

export const schema = z.string();
