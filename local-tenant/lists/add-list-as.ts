import { invalidArgument } from '../errors/refusals';
import { collectionOf, complex } from '../odata/edm';
import { entityResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Site } from '../webs/site';
import { createList } from './create-list';
import { listType } from './list-type';

const information = complex('SP.ListCreationInformation', {
  Description: 'Edm.String', QuickLaunchOption: 'Edm.Int32', TemplateType: 'Edm.Int32', Title: 'Edm.String', Url: 'Edm.String',
  DataSourceProperties: collectionOf(complex('SP.KeyValue', {})),
});

/** `lists/add`: what the client object model calls with a ListCreationInformation. `Url` is relative to the web. */
export const addListAs: Operation<Site> = {
  parameters: { parameters: information },
  needs: 'ManageLists',
  run: (site, values, call) => {
    const wanted = values.nested('parameters');
    const url = wanted?.maybeText('Url')?.replace(/^\/+|\/+$/g, '');
    if (url !== undefined && /["*:<>?\\|#%]/.test(url)) {
      throw invalidArgument(`The address '${url}' is not valid.`);
    }
    const list = createList(call.db, site, {
      title: wanted?.text('Title') ?? '', baseTemplate: wanted?.has('TemplateType') ? wanted.number('TemplateType') : 100,
      authorId: call.access.caller.principalId, now: call.now, leaf: url,
      settings: {
        description: wanted?.maybeText('Description') ?? '',
        // QuickLaunchOptions: 1 on.
        onQuickLaunch: wanted?.has('QuickLaunchOption') === true && wanted.number('QuickLaunchOption') === 1,
      },
    });
    return entityResource(listType, list);
  },
};
