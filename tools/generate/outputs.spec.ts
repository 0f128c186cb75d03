import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { outputs } from './outputs';

const root = path.resolve(__dirname, '..', '..');

interface FeatureField {
  readonly ID: string;
  readonly Name: string;
}

const feature = outputs().get('sharepoint/assets/elements.xml') ?? '';
const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => ['Field', 'FieldRef', 'ContentType'].includes(name) }).parse(
  feature,
) as { Elements: { Field: FeatureField[]; ContentType: { ID: string; FieldRefs: { FieldRef: FeatureField[] } }[] } };

describe('generated files', () => {
  it.each([...outputs()])('%s is as the schema says', (name, text) => {
    expect(readFileSync(path.join(root, name), 'utf8')).toBe(text);
  });

  it('has well-formed feature XML whose content types name only columns that it declares', () => {
    expect(XMLValidator.validate(feature)).toBe(true);
    const columns = new Map(parsed.Elements.Field.map(({ ID, Name }) => [ID, Name]));
    expect(columns.size).toBe(parsed.Elements.Field.length);
    for (const { FieldRefs } of parsed.Elements.ContentType) {
      for (const { ID, Name } of FieldRefs.FieldRef) expect(columns.get(ID)).toBe(Name);
    }
  });

  it('gives content types ids below Item and Document', () => {
    expect(parsed.Elements.ContentType.map(({ ID }) => ID)).toEqual([
      expect.stringMatching(/^0x0100[0-9A-F]{32}$/),
      expect.stringMatching(/^0x010100[0-9A-F]{32}$/),
    ]);
  });

  it('never sets uniqueness on a site column, which SharePoint refuses', () => {
    expect(feature).not.toContain('EnforceUniqueValues');
  });
});
