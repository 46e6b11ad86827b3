// Modules of the built backend, for what the bench must not say twice: the schema, the demo's shapes, tax, the index.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/places.mjs';

/** `path` as in backend/src, with .js. */
export const built = (path) => import(pathToFileURL(join(root, 'backend/dist/backend/src', path)).href);
