export { loadDemo } from './load-demo.js';
