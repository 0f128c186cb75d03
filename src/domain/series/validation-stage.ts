/**
 * What a series is checked for. `save`: a draft needs a name only, but what is filled in must be well formed. `import`:
 * what the law asks of every series is there; the rest may follow. `submit`: it is complete.
 */
export const validationStages = ['save', 'import', 'submit'] as const;
export type ValidationStage = (typeof validationStages)[number];
