import type { Library, LibraryLabelRecord, OrganisationRecord, Store } from '../../store/types';
import { listLibraries } from './list-libraries';

const origin = 'https://stad.example';
const library = (siteUrl: string, id: string, title: string): Library => ({
  siteUrl,
  id,
  title,
  url: `${siteUrl}/${title}`,
  itemCount: 0,
});
const label = (siteUrl: string, listId: string, libraryTitle: string) =>
  ({ siteUrl, listId, libraryTitle }) as LibraryLabelRecord;
const organisation = (code: string, sites: string[]) => ({ code, name: code, sites }) as unknown as OrganisationRecord;

function store(libraries: Record<string, Library[] | Error>, labels: LibraryLabelRecord[]): Store {
  const part = {
    siteUrl: `${origin}/sites/register`,
    organisations: {
      all: async () => [
        organisation('OVO1', ['/sites/omgeving/', `${origin}/sites/hr`]),
        organisation('OVO2', ['/sites/haven']),
      ],
    },
    libraryLabels: { all: async () => labels },
    libraries: {
      ofSite: async (siteUrl: string) => {
        const found = libraries[siteUrl] ?? [];
        if (found instanceof Error) throw found;
        return found;
      },
    },
  };
  return part as unknown as Store;
}

describe('listLibraries', () => {
  const omgeving = `${origin}/sites/omgeving`;
  const hr = `${origin}/sites/hr`;

  it('joins libraries with their labels by list id, whatever its case or the library’s name', async () => {
    const sites = await listLibraries(
      store({ [omgeving]: [library(omgeving, 'ab-1', 'Vergunningen')] }, [label(omgeving, 'AB-1', 'Oude naam')]),
      'OVO1',
    );
    expect(sites.map((site) => site.siteUrl)).toEqual([omgeving, hr]);
    expect(sites[0]?.rows).toMatchObject([
      { library: { title: 'Vergunningen' }, label: { libraryTitle: 'Oude naam' } },
    ]);
  });

  it('keeps showing a labelled library that is gone', async () => {
    const [site] = await listLibraries(
      store({}, [label('/sites/omgeving', 'x', 'Weg'), label(hr, 'y', 'Elders')]),
      'OVO1',
    );
    expect(site?.rows).toMatchObject([{ library: null, label: { libraryTitle: 'Weg' } }]);
  });

  it('says which site could not be read and still reads the others', async () => {
    const refusal = new Error('403');
    const sites = await listLibraries(
      store({ [omgeving]: refusal, [hr]: [library(hr, '2', 'B'), library(hr, '1', 'A')] }, []),
      'OVO1',
    );
    expect(sites[0]).toMatchObject({ error: refusal, rows: [] });
    expect(sites[1]?.rows.map((row) => row.library?.title)).toEqual(['A', 'B']);
  });

  it('takes all organisations when none is asked', async () => {
    expect(await listLibraries(store({}, []), '')).toHaveLength(3);
  });
});
