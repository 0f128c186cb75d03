const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?/;

const whole = (least: number, most: number) => (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const text = (pattern: RegExp) => (value: unknown): boolean => typeof value === 'string' && pattern.test(value);

/** How a value of a primitive type stands in JSON, as OData 3 (SharePoint) and 4 (Graph) write it. */
export const primitiveKinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  'Edm.String': (value) => typeof value === 'string',
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.Guid': text(guid),
  'Edm.DateTime': text(new RegExp(`${moment.source}Z?$`)),
  'Edm.DateTimeOffset': text(new RegExp(`${moment.source}(Z|[+-]\\d\\d:\\d\\d)$`)),
  'Edm.Byte': whole(0, 255),
  'Edm.Int16': whole(-(2 ** 15), 2 ** 15 - 1),
  'Edm.Int32': whole(-(2 ** 31), 2 ** 31 - 1),
  'Edm.Int64': text(/^-?\d+$/),
  'Edm.Double': (value) => typeof value === 'number',
  'Edm.Binary': text(/^[A-Za-z0-9+/]*={0,2}$/),
};
