import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './fail.mjs';

export const startUsage = `npm start -- [--port N] [--data FOLDER]

  --port N       port on this machine (default 4400; 0 = any free one)
  --data FOLDER  where the tenant keeps its data (default .data)`;

/** The options of `npm start`: `{ port, data }`, the folder as a full path; undefined when help is asked. */
export function startOptions(args, folder = process.cwd()) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: { port: { type: 'string', default: '4400' }, data: { type: 'string', default: '.data' }, help: { type: 'boolean' } },
    }));
  } catch (error) {
    throw new Refusal(`${error.message.split('. ')[0]}.\n${startUsage}`);
  }
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Refusal(`--port ${values.port} is no port: give a number from 0 to 65535.`);
  }
  if (values.data === '') throw new Refusal('--data needs the name of a folder.');
  return { port, data: path.resolve(folder, values.data) };
}
