/** Why an address of the tenant's own refuses a request. */
export class AdminRefusal extends Error {
  public constructor(
    public readonly status: 400 | 401 | 403 | 404 | 501,
    message: string,
  ) {
    super(message);
  }
}
