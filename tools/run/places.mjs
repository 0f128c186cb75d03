import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { Refusal } from './fail.mjs';

/** Makes the data folder when it is not there; refuses one that cannot be written to. */
export function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(`The data folder ${folder} cannot be written to (${error.code}): choose another with --data.`);
  }
}

/** Refuses a port that something else listens on, before anything is built for it. */
export async function checkPort(port) {
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(new Refusal(`Port ${port} cannot be used (${error.code}): choose another with --port.`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}
