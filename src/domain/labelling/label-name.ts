import { RegisterError } from '../errors';
import { type LabelSettings, canBecome } from './label-settings';

/** Most characters of a label's name that the file plan imports. */
export const longestLabelName = 64;

/** A version of a series that is or was in force, with the settings of its label. */
export interface LabelledVersion {
  readonly version: number;
  readonly settings: LabelSettings;
}

/**
 * The number that the label of the last version carries: that of the version since which the label could follow. A
 * label's name and settings cannot change, so a version that asks for others gets a new label; `versions` from the
 * first to the last, as they were in force.
 */
export function labelGeneration(versions: readonly LabelledVersion[]): number {
  let generation = 1;
  versions.forEach(({ version, settings }, at) => {
    const before = versions[at - 1];
    if (before && !canBecome(before.settings, settings)) generation = version;
  });
  return generation;
}

/**
 * The name of a series' label: its code with every character but letters, digits, hyphens and spaces as `-`, and ` v2`
 * behind it from the second generation on. Throws `LABEL_NAME_INVALID` when no name of 64 characters comes of it.
 */
export function labelName(code: string, generation = 1): string {
  const name = `${code.replace(/[^A-Za-z0-9 -]/g, '-')}${generation > 1 ? ` v${generation}` : ''}`;
  if (!/[A-Za-z0-9]/.test(code) || code.trim() !== code || name.length > longestLabelName) {
    throw new RegisterError('LABEL_NAME_INVALID', { code });
  }
  return name;
}

/**
 * Makes sure that no two series get the same label name. `taken`: names that are given to series, by their codes.
 * Throws `LABEL_NAME_TAKEN`. Capitals do not tell names apart.
 */
export function checkLabelName(
  name: string,
  code: string,
  taken: Iterable<{ readonly name: string; readonly code: string }>,
): void {
  for (const other of taken) {
    if (other.code !== code && other.name.toLowerCase() === name.toLowerCase()) {
      throw new RegisterError('LABEL_NAME_TAKEN', { label: name, code: other.code });
    }
  }
}
