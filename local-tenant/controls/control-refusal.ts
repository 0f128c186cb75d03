/** Why the tenant's control address refuses a request. */
export class ControlRefusal extends Error {
  public constructor(
    public readonly status: 400 | 404 | 405 | 501,
    message: string,
  ) {
    super(message);
  }
}
