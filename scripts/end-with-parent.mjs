// Loaded into test runners with --import, and by them into their workers: a worker whose runner was killed ends too, though a server or
// a connection of the test it was in would keep it alive.
if (process.channel) process.on('disconnect', () => process.exit(1));
