import type { Folder } from '../items/folder';
import type { SiteFolder } from '../items/site-folder-store';
import { notImplemented } from '../errors/refusals';
import { defineEntity, nothing, property, toOne } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Principal } from '../users/principal';
import { setSiteOwner } from '../users/site-owner';
import type { Site } from '../webs/site';
import { updateWeb } from '../webs/site-store';
import { webPropertiesType } from '../webs/web-properties';
import { commit } from './commit';
import type { CsomMembers, CsomMethod } from './csom-members';
import { invalidRequest } from './csom-refusals';
import type { LiveObject } from './live-object';
import { writeBags, type BagOwner } from './property-bag-members';

/** The navigation of a web, as far as it is shared with the web above. */
const navigationType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.Navigation',
  path: () => 'Web/Navigation',
  scope: (site) => site.scopeId,
  reads: 'Open',
  properties: { UseShared: property('Edm.Boolean', (site) => site.settings.sharedNavigation ?? false) },
});

/** SP.Navigation writes at once. */
export const navigationMembers: CsomMembers<Site> = {
  setters: {
    UseShared: {
      type: 'Edm.Boolean', needs: 'ManageWeb',
      run: ({ entity, call }, value) => {
        if (entity.parentWebId === null && value === true) {
          throw notImplemented('Property to set on the root web', 'SP.Navigation.UseShared');
        }
        updateWeb(call.db, { ...entity, modified: call.now, settings: { ...entity.settings, sharedNavigation: value === true } });
      },
    },
  },
};

/** Writes what was set on the web or folder, and what was set in its property bag. */
const updateWithBag = <E extends BagOwner>(needsForBag: 'ManageWeb' | 'EditListItems'): CsomMethod<E> => ({
  needs: needsForBag,
  run: ({ entity, live, others, call }) => {
    commit(live);
    writeBags(entity, others(), call);
    return nothing;
  },
});

/** SP.Site: its owner is changed at once, by those who administer it. */
export const siteMembers: CsomMembers<Site> = {
  setters: {
    Owner: {
      type: 'object', needs: (_site, call) => call.access.caller.isAdmin,
      run: ({ entity, call }, value) => {
        const given = value as LiveObject | null;
        if (given?.kind !== 'entity' || !given.type.is('SP.User')) {
          throw invalidRequest('The value of "Owner" is not of type SP.User.');
        }
        setSiteOwner(entity, given.entity as Principal, call);
      },
    },
  },
};

/** SP.Web */
export const webMembers: CsomMembers<Site> = {
  navigations: { Navigation: toOne(() => navigationType, (site: Site) => site) },
  methods: { Update: updateWithBag('ManageWeb') },
};

type AnyFolder = Folder | SiteFolder;

/** SP.Folder, of a list or of the web itself. */
export const folderMembers: CsomMembers<AnyFolder> = {
  methods: {
    Update: {
      needs: 'open',
      run: (on) => updateWithBag<AnyFolder>('site' in on.entity ? 'ManageWeb' : 'EditListItems').run(on, on as never),
    },
  },
};

/** What the root folder of a web adds: its bag is the web's. */
export const siteFolderProperties = {
  navigations: { Properties: toOne(() => webPropertiesType, ({ site, name }: SiteFolder) => (name === '' ? site : undefined)) },
};
