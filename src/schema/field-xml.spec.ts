import { choice, integer, text } from './column';
import { columnId, listFieldXml, siteFieldXml } from './field-xml';
import { schemaUuid } from './uuid';

describe('column XML', () => {
  it('writes a unique column with its index', () => {
    expect(listFieldXml(text('SeriesCode', { title: 'Series code', unique: true }))).toBe(
      `<Field ID="{${columnId('SeriesCode')}}" Name="SeriesCode" StaticName="SeriesCode" DisplayName="Series code" ` +
        'Type="Text" MaxLength="255" Required="FALSE" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    );
  });

  it('writes whole numbers as numbers without decimals', () => {
    expect(listFieldXml(integer('VersionNumber'))).toContain('Type="Number" Decimals="0"');
  });

  it('escapes codes and leaves uniqueness out of site columns', () => {
    const xml = siteFieldXml(choice('Odd', ['a & b', '<c>'], { title: 'Odd "one"' }));
    expect(xml).toContain('<CHOICE>a &amp; b</CHOICE><CHOICE>&lt;c&gt;</CHOICE>');
    expect(xml).toContain('DisplayName="Odd &quot;one&quot;"');
    expect(xml).not.toContain('EnforceUniqueValues');
  });

  it('gives a column the same id every time, and others another', () => {
    expect(columnId('Hash')).toBe(columnId('Hash'));
    expect(columnId('Hash')).not.toBe(columnId('Title'));
    expect(schemaUuid('anything')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
