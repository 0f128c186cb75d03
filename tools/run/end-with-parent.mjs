// Preloaded into the local tenant: when the program that started it is killed, the pipe to its stdin closes, and the
// tenant ends as if asked to, rather than keep the port and the data to itself.
process.stdin.once('close', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref();
