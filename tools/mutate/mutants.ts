import { areaMutants } from './area-mutants';
import { engineMutants } from './engine-mutants';
import type { Mutant } from './mutant';

export const mutants: readonly Mutant[] = [...engineMutants, ...areaMutants];
