import { areaMutants } from './area-mutants';
import { csomMutants } from './csom-mutants';
import { engineMutants } from './engine-mutants';
import type { Mutant } from './mutant';

export const mutants: readonly Mutant[] = [...engineMutants, ...areaMutants, ...csomMutants];
