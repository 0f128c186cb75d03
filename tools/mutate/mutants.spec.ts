import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mutants } from './mutants';

const repository = resolve(__dirname, '..', '..');
const textOf = (file: string): string => readFileSync(join(repository, file), 'utf8');

describe('the mutants of `npm run mutate`', () => {
  it('are at least forty, each with a name of its own', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(40);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it('change a text that stands exactly once in its file', () => {
    const strays = mutants.filter(({ file, find, replace }) => !existsSync(join(repository, file)) || textOf(file).split(find).length !== 2 || find === replace);
    expect(strays.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
  });

  it('name specs that exist', () => {
    const missing = mutants.flatMap(({ specs }) => specs).filter((spec) => !existsSync(join(repository, spec)));
    expect([...new Set(missing)]).toEqual([]);
    expect(mutants.every(({ specs }) => specs.length > 0)).toBe(true);
  });
});
