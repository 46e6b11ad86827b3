/** The version of the terms of use that a booking accepts; kept with the stay. A new text gets a new version here. */
export const TERMS_VERSION = '2026-11-01';
