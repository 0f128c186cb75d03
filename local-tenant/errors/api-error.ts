/**
 * A refusal as SharePoint gives it: an HTTP status, the code string `<number>, <.NET exception>` and a sentence in English.
 * Everything that refuses throws one of these; `error-body.ts` alone decides how it is written on the wire.
 */
export class ApiError extends Error {
  public constructor(
    public readonly status: number,
    public readonly code: string,
    message: string,
    public readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
