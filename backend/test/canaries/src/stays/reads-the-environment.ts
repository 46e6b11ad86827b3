// caught by: one-configuration
export const port = process.env['PORT'];
