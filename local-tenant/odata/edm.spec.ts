import { collectionOf, complex, readValue, type EdmType } from './edm';

describe('a value in a body', () => {
  it.each<[EdmType, unknown, unknown]>([
    ['Edm.String', 'a', 'a'], ['Edm.Boolean', true, true], ['Edm.Boolean', 'True', true], ['Edm.Int32', 5, 5], ['Edm.Int32', '5', 5], ['Edm.Int32', -2147483648, -2147483648],
    ['Edm.Int64', '9007199254740993', '9007199254740993'], ['Edm.Double', 5.5, 5.5], ['Edm.Double', '5.5', 5.5], ['Edm.Double', '-1e3', -1000], ['Edm.Byte', 255, 255],
    ['Edm.DateTime', '2026-01-05T10:00:00Z', '2026-01-05T10:00:00Z'], ['Edm.DateTime', '2026-01-05T10:00:00.123+01:00', '2026-01-05T10:00:00.123+01:00'],
    ['Edm.DateTime', '2026-01-05', '2026-01-05'], ['Edm.DateTime', '/Date(1767571200000)/', '2026-01-05T00:00:00.000Z'],
    ['Edm.Guid', '0BADF00D-0000-4000-8000-000000000000', '0badf00d-0000-4000-8000-000000000000'], [collectionOf('Edm.Int32'), { results: ['1', 2] }, [1, 2]],
    [complex('SP.X', { High: 'Edm.Int64' }), { __metadata: { type: 'SP.X' }, High: '1' }, { High: '1' }], ['Edm.Int32', null, null],
  ])('of type %j may be %j', (type, given, read) => {
    expect(readValue(given, type, 'x')).toEqual(read);
  });

  it.each<[EdmType, unknown]>([
    ['Edm.String', 5], ['Edm.String', true], ['Edm.Boolean', 'yes'], ['Edm.Boolean', 1], ['Edm.Boolean', ''], ['Edm.Int32', 5.5], ['Edm.Int32', '5.5'], ['Edm.Int32', ''],
    ['Edm.Int32', 2147483648], ['Edm.Int16', 32768], ['Edm.Byte', -1], ['Edm.Byte', 256], ['Edm.Int64', '12345678901234567890'], ['Edm.Double', ''], ['Edm.Double', 'x'],
    ['Edm.Double', Infinity], ['Edm.DateTime', '1/2/2026'], ['Edm.DateTime', '2026-13-01'], ['Edm.DateTime', '2026-01-05T10:00'], ['Edm.DateTime', 5],
    ['Edm.Guid', 'x'], ['Edm.Int32', {}], ['Edm.Int32', [1]], [collectionOf('Edm.Int32'), 1], [collectionOf('Edm.Int32'), ['x']], [complex('SP.X', {}), 'x'],
  ])('of type %j may not be %j', (type, given) => {
    expect(() => readValue(given, type, 'x')).toThrow(/^Cannot convert a primitive value to the expected type|^An unexpected '\w+' node was found/);
  });
});
