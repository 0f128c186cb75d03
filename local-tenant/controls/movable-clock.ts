/**
 * The tenant's clock: runs with the machine's until somebody moves or stops it. What was written keeps the time that it was
 * written at; moving the clock back is allowed, and whoever does it sees what that brings.
 */
export class MovableClock {
  private offset = 0;
  private stoppedAt: number | undefined;

  public constructor(private readonly machine: () => Date) {}

  public readonly now = (): Date => new Date(this.stoppedAt ?? this.machine().getTime() + this.offset);

  public get frozen(): boolean {
    return this.stoppedAt !== undefined;
  }

  /** From this moment on; a frozen clock stays frozen, at the new time. */
  public set(moment: Date): void {
    if (this.stoppedAt === undefined) {
      this.offset = moment.getTime() - this.machine().getTime();
    } else {
      this.stoppedAt = moment.getTime();
    }
  }

  /** @param seconds may be a fraction, or negative */
  public advance(seconds: number): void {
    this.set(new Date(this.now().getTime() + seconds * 1000));
  }

  public freeze(): void {
    this.stoppedAt = this.now().getTime();
  }

  /** Runs on from where it stands. */
  public release(): void {
    const moment = this.now();
    this.stoppedAt = undefined;
    this.set(moment);
  }

  /** With the machine's clock again. */
  public reset(): void {
    this.stoppedAt = undefined;
    this.offset = 0;
  }
}
