import { createHash } from 'node:crypto';
import { resourceNotFound } from '../errors/refusals';
import { resourcePathType } from '../odata/complex-types';
import { defineEntity, entityResource, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import { listSettingProperties } from './list-setting-properties';
import type { List } from './list';
import type { Call } from '../rest/call';

interface Form {
  readonly list: List;
  /** PageType: 4 shows an item, 6 edits one, 8 makes one. */
  readonly type: number;
  readonly property: string;
}

const kinds = [[4, 'DefaultDisplayFormUrl'], [6, 'DefaultEditFormUrl'], [8, 'DefaultNewFormUrl']] as const;

const formsOf = (list: List): Form[] => kinds.map(([type, name]) => ({ list, type, property: name }));

const idOf = ({ list, type }: Form): string => {
  const hash = createHash('sha256').update(`${list.id}/form/${type}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};

const urlOf = (form: Form, call: Call): string => String(listSettingProperties[form.property]?.get(form.list, call));

const formType: EntityType<Form> = defineEntity<Form>({
  name: 'SP.Form',
  path: (form) => `Web/Lists(guid'${form.list.id}')/Forms(guid'${idOf(form)}')`,
  scope: ({ list }) => list.scopeId,
  reads: 'Open',
  properties: {
    FormType: property('Edm.Int32', (form) => form.type),
    Id: property('Edm.Guid', idOf),
    ResourcePath: property(resourcePathType, (form, call) => ({ DecodedUrl: urlOf(form, call).slice(call.site.path.length + 1) })),
    ServerRelativeUrl: property('Edm.String', urlOf),
  },
});

const found = (form: Form | undefined, call: Call): Form => {
  if (form === undefined) {
    throw resourceNotFound(call.request.resource);
  }
  return form;
};

const withId = (list: List, id: string): Form | undefined => formsOf(list).find((form) => idOf(form) === id.toLowerCase());

/** `forms` of a list: the pages on which its items are shown, changed and made. */
export const forms: Collection<List, Form> = {
  of: () => formType,
  path: (list) => `Web/Lists(guid'${list.id}')/Forms`,
  scope: (list) => list.scopeId,
  needs: 'Open',
  all: formsOf,
  byKey: (list, key) => (key.kind === 'guid' || key.kind === 'string' ? withId(list, key.value) : undefined),
  functions: {
    GetById: {
      parameters: { id: 'Edm.Guid' }, needs: 'open',
      run: (list, values, call) => entityResource(formType, found(withId(list, values.text('id')), call)),
    },
    GetByPageType: {
      parameters: { formType: 'Edm.Int32' }, needs: 'open',
      run: (list, values, call) =>
        entityResource(formType, found(formsOf(list).find(({ type }) => type === values.number('formType')), call)),
    },
  },
};
