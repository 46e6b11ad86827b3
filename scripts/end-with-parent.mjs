// Loaded into test runners with --import, and by them into their workers: a worker whose runner was killed ends too, though a server or
// a connection of the test it was in would keep it alive. Looked at and not listened for: a listener would keep an idle worker alive.
if (process.channel) setInterval(() => process.connected || process.exit(1), 500).unref();
