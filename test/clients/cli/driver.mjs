// Runs commands of CLI for Microsoft 365 one after another in one process, by the API that the package documents for programs.
// One request a line on stdin: {"command": "spo list get", "options": {...}}; one answer a line on stdout: {"printed": "..."} or {"failed": "..."}.
import { createInterface } from 'node:readline';
import { executeCommand } from '@pnp/cli-microsoft365';

const output = (text) => `${JSON.stringify(text)}\n`;

/** The sentence that the CLI would show. */
const messageOf = (error) => {
  const cause = error?.error ?? error;
  const message = typeof cause === 'string' ? cause : cause?.message;
  return typeof message === 'string' ? message : JSON.stringify(message ?? cause);
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, options } = JSON.parse(line);
  try {
    const { stdout } = await executeCommand(command, { output: 'json', ...options });
    process.stdout.write(output({ printed: stdout }));
  } catch (error) {
    process.stdout.write(output({ failed: messageOf(error) }));
  }
}
process.exit(0);
