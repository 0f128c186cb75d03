/** Something that the person at the keyboard can mend: shown as its message alone, without a stack. */
export class Refusal extends Error {}

/** Runs a command; a refusal ends it with one line on stderr and exit code 1. */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
