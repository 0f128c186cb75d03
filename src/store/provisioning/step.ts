/** One thing that provisioning looked at, and what it did about it. */
export interface ProvisioningStep {
  readonly kind: 'level' | 'group' | 'list' | 'settings' | 'column' | 'view' | 'folder' | 'access' | 'site' | 'seal';
  /** `Series`, `Series/OVO000098`, `Series.Title`, a group's or level's title. */
  readonly target: string;
  readonly outcome: 'created' | 'changed' | 'asItShouldBe';
  /** What was changed: `+ OVO000098 managers: Register add`. */
  readonly detail: string;
}

/** Collects steps, and tells whoever watches as they come. */
export class StepLog {
  readonly steps: ProvisioningStep[] = [];

  constructor(private readonly onStep: (step: ProvisioningStep) => void = () => undefined) {}

  add(kind: ProvisioningStep['kind'], target: string, outcome: ProvisioningStep['outcome'], detail = ''): void {
    const step = { kind, target, outcome, detail };
    this.steps.push(step);
    this.onStep(step);
  }
}
