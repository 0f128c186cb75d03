import type { Fault, FaultKind } from './fault';
import { numbersFrom } from './numbers-from';

/** A fault that was asked for, and how often it came into question and happened. */
export interface StandingFault extends Fault {
  readonly id: number;
  readonly matched: number;
  readonly happened: number;
}

/** Faults that a refusal stands for: the only ones that a part of a batch can meet. */
const refusals: readonly FaultKind[] = ['429', '503'];

class Standing {
  private matched = 0;
  private happened = 0;
  private readonly draw: () => number;
  private readonly path: RegExp | undefined;

  public constructor(public readonly id: number, public readonly fault: Fault) {
    this.draw = numbersFrom(fault.seed);
    this.path = fault.path === undefined ? undefined : new RegExp(fault.path, 'i');
  }

  public meets(method: string, address: string): boolean {
    const { method: wanted, skip, count, probability } = this.fault;
    if ((wanted !== undefined && wanted !== method) || this.path?.test(address) === false) {
      return false;
    }
    this.matched += 1;
    // One number for each matching request, so that which of them are hit depends on nothing else.
    const isDrawn = this.draw() < probability;
    const isHit = isDrawn && this.matched > skip && (count === undefined || this.happened < count);
    this.happened += isHit ? 1 : 0;
    return isHit;
  }

  public described(): StandingFault {
    return { id: this.id, ...this.fault, matched: this.matched, happened: this.happened };
  }
}

/** The faults of one running tenant, in the order in which they were asked for. */
export class Faults {
  private readonly standing: Standing[] = [];
  private lastId = 0;

  public add(fault: Fault): StandingFault {
    this.lastId += 1;
    const added = new Standing(this.lastId, fault);
    this.standing.push(added);
    return added.described();
  }

  public all(): StandingFault[] {
    return this.standing.map((one) => one.described());
  }

  /** @returns whether there was such a fault */
  public remove(id: number): boolean {
    const at = this.standing.findIndex((one) => one.id === id);
    return at >= 0 && this.standing.splice(at, 1).length === 1;
  }

  public clear(): void {
    this.standing.length = 0;
  }

  /**
   * What happens to a request.
   * @param method after X-HTTP-Method, in capitals
   * @param address decoded path and query
   */
  public meeting(method: string, address: string): readonly Fault[] {
    return this.standing.filter((one) => one.meets(method, address)).map(({ fault }) => fault);
  }

  /** The refusal that a part of a batch meets. */
  public refusing(method: string, address: string): Fault | undefined {
    return this.standing.find((one) => refusals.includes(one.fault.kind) && one.meets(method, address))?.fault;
  }
}
