export { PUBLIC, Public } from './public.js';
