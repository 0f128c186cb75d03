import { extendModel } from '../areas';
import { typeNameOf, type EdmType } from '../odata/edm';
import type { Parameter } from '../odata/entity-type';
import { MemberTable } from '../odata/members';
import { modelContents } from '../testing/model-types';
import { Coverage } from '../checking/coverage';
import { publishedMetadata } from '../checking/published-metadata';
import { unpublishedOperations } from '../checking/unpublished-operations';

/** What the world sends in another form than is published. */
const otherwise: Readonly<Record<string, string>> = {
  ...unpublishedOperations,
  'SP.Folder/AddSubFolderUsingPath': 'a resource path is published as its DecodedUrl; in a body it stands under its own name',
  '/SP.MoveCopyUtil.MoveFolderByPath': 'both paths are published as one DecodedUrl',
  '/SP_MoveCopyUtil_MoveFolderByPath': 'both paths are published as one DecodedUrl',
  'SP.List/RenderListDataAsStream': 'overrideParameters stands in the documentation, and PnPjs sends it',
  'SP.ListItem/LikedBy': 'PnPjs asks so; published only as LikedByInformation',
  '/ProcessQuery': 'the client object model\'s own address, documented in [MS-CSOM]',
};

const parameterType = (declared: Parameter | EdmType): string =>
  typeNameOf(typeof declared === 'object' && 'type' in declared ? declared.type : declared);

describe('the model and SharePoint\'s published metadata', () => {
  extendModel();
  const metadata = publishedMetadata();
  const { types, operations } = modelContents();
  const published = types.filter(({ declaration }) => declaration.name !== 'ApiRoot');

  it('reaches the types that matter', () => {
    expect(published.map(({ declaration }) => declaration.name)).toEqual(
      expect.arrayContaining(['SP.Web', 'SP.List', 'SP.FieldChoice', 'SP.View', 'SP.Group', 'SP.RoleAssignment', 'SP.ListItem', 'SP.Folder']),
    );
  });

  it('has only types that are published, with the published properties, types and navigations', () => {
    const problems = published.flatMap((type) => {
      const { name } = type.declaration;
      const members = new MemberTable(type.memberParts());
      const properties = [...members.all('properties')].map(({ name: property, member }) => {
        const expected = metadata.propertyType(name, property) ?? (name === 'SP.ListItem' ? metadata.columnType(property) : undefined);
        const actual = typeNameOf(member.type);
        return expected === actual || (expected === undefined && metadata.types.isOpen(name)) ? '' : `${name}.${property}: ${actual}, published ${expected ?? 'nowhere'}`;
      });
      const navigations = [...members.all('navigations')].map(({ name: navigation }) =>
        metadata.hasNavigation(name, navigation) || metadata.types.isOpen(name) ? '' : `${name}.${navigation}: no such navigation`);
      return [!metadata.types.has(name) ? `${name} is not published` : '', ...properties, ...navigations];
    });
    expect(problems.filter((problem) => problem !== '')).toEqual([]);
  });

  it('says how much of what is published is served', () => {
    const coverage = new Coverage();
    for (const type of published) {
      const members = new MemberTable(type.memberParts());
      const { name } = type.declaration;
      const declared = [...members.all('properties'), ...members.all('navigations')].map((one) => one.name);
      coverage.note(name, declared.filter((member) => metadata.types.membersOf(name).has(member)));
    }
    for (const { name, boundTo } of operations) {
      coverage.note(boundTo ?? '_api', [`${name}()`]);
    }
    const publishedOf = (type: string): number => {
      const members = metadata.types.membersOf(type).size;
      return type === '_api' ? 0 : members + new Set(metadata.operationsOf(type)).size;
    };
    coverage.write('SharePoint', publishedOf);
    expect(publishedOf('SP.List')).toBeGreaterThan(100);
  });

  it('has only operations that are published, with the published parameters', () => {
    const problems = operations.filter(({ name, boundTo }) => !(`${boundTo ?? ''}/${name}` in otherwise)).map(({ name, boundTo, operation }) => {
      const candidates = metadata.functionsNamed(name, boundTo);
      const parameters = Object.entries(operation.parameters ?? {});
      const fits = candidates.some((one) => parameters.every(([parameter, declared]) =>
        one.parameters.get(parameter.toLowerCase()) === parameterType(declared)));
      const offered = candidates.map((one) => [...one.parameters].map((pair) => pair.join(':')).join(',')).join(' | ');
      // What leads to things of several types is published as a navigation, and is a function here.
      const leadsTo = boundTo !== undefined && parameters.length === 0 && metadata.hasNavigation(boundTo, name);
      return fits || leadsTo ? '' : `${boundTo ?? '_api'}/${name}(${parameters.map(([key, type]) => `${key}:${parameterType(type)}`).join(',')}); published (${offered})`;
    });
    expect(problems.filter((problem) => problem !== '')).toEqual([]);
  });
});
