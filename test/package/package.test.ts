import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { buildPackage, buildTime, readPackage } from '../support/built-package';
import { repository } from '../support/repository';

const componentId = '5f0f4d5e-1c0b-4b5a-9a43-6d1b8d6e2c11';
const featureId = 'b1f3a3c2-3e0f-4a67-8d52-6b0d8a4f7e10';

interface AppManifest {
  App: { '@_SkipFeatureDeployment': string; Properties: object };
}

describe('the package that is deployed', () => {
  let files: Map<string, string>;

  const text = (name: string): string => {
    const found = files.get(name);
    if (found === undefined) throw new Error(`The package holds no ${name}; it holds ${[...files.keys()].join(', ')}`);
    return found;
  };
  const xml = (name: string): unknown => new XMLParser({ ignoreAttributes: false }).parse(text(name));

  beforeAll(() => {
    buildPackage();
    files = readPackage();
  }, buildTime);

  it('may be deployed to all sites at once, and asks for no permission', () => {
    const { App: app } = xml('AppManifest.xml') as AppManifest;
    expect(app['@_SkipFeatureDeployment']).toBe('true');
    expect(text('AppManifest.xml')).not.toMatch(/WebApiPermissionRequest/i);
  });

  it('offers the web part to pages, full pages, Teams tabs and personal apps', () => {
    const feature = xml(`${featureId}/WebPart_${componentId}.xml`) as {
      Elements: { ClientSideComponent: { '@_Id': string; '@_ComponentManifest': string } };
    };
    const component = feature.Elements.ClientSideComponent;
    expect(component['@_Id']).toBe(componentId);
    const manifest = JSON.parse(component['@_ComponentManifest'].replaceAll('&quot;', '"')) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      supportedHosts: ['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp'],
      supportsThemeVariants: true,
    });
  });

  it('carries the scripts that the web part runs, as they were built', () => {
    const built = readdirSync(join(repository, 'release', 'assets')).filter((name) => name.endsWith('.js'));
    expect(built.length).toBeGreaterThan(1);
    for (const name of built) {
      const bytes = readFileSync(join(repository, 'release', 'assets', name), 'latin1');
      expect(text(`ClientSideAssets/${name}`)).toBe(bytes);
    }
  });

  it('carries the icons that Teams asks for', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        `ClientSideAssets/${componentId}_color.png`,
        `ClientSideAssets/${componentId}_outline.png`,
      ]),
    );
  });

  it('carries the feature with the site columns and content types of the schema', () => {
    const elements = text(`${featureId}/elements.xml`);
    expect(elements).toBe(readFileSync(join(repository, 'sharepoint', 'assets', 'elements.xml'), 'latin1'));
    expect(elements).toMatch(/<Field\s[^>]*Name="SeriesCode"/);
    expect(elements).toMatch(/<ContentType\s/);
    expect(text(`_rels/feature_${featureId}.xml.rels`)).toContain(`${featureId}/elements.xml`);
  });
});
