import { attachmentsArea } from './attachments/area';
import { camlArea } from './caml/area';
import { changesArea } from './changes/area';
import { commentsArea } from './comments/area';
import { contentTypesArea } from './content-types/area';
import { controlsArea } from './controls/area';
import { csomArea } from './csom/area';
import { customActionsArea } from './custom-actions/area';
import { featuresArea } from './features/area';
import { fieldsArea } from './fields/area';
import { filesArea } from './files/area';
import { graphArea } from './graph/area';
import { identityArea } from './identity/area';
import { itemsArea } from './items/area';
import { labelsArea } from './labels/area';
import { listsArea } from './lists/area';
import { pagesArea } from './pages/area';
import type { Area } from './rest/area';
import { recordsArea } from './records/area';
import { recycleBinArea } from './recycle-bin/area';
import { searchArea } from './search/area';
import { securityArea } from './security/area';
import { sharingArea } from './sharing/area';
import { taxonomyArea } from './taxonomy/area';
import { tenantAdminArea } from './tenant-admin/area';
import { usersArea } from './users/area';
import { viewsArea } from './views/area';
import { webhooksArea } from './webhooks/area';
import { websArea } from './webs/area';

/** Every area of the tenant. The order is the order in which they are asked to answer what is not `_api`. */
export const areas: readonly Area[] = [
  websArea, searchArea, securityArea, usersArea, listsArea, fieldsArea, viewsArea, contentTypesArea, featuresArea, customActionsArea, webhooksArea, itemsArea, attachmentsArea, commentsArea, camlArea, changesArea, recycleBinArea, sharingArea, filesArea, labelsArea, identityArea, graphArea, controlsArea, tenantAdminArea, recordsArea, taxonomyArea, csomArea, pagesArea,
];

let extended = false;

/** Lets the areas add their members to the model. Once per process, however many servers run in it. */
export const extendModel = (): void => {
  if (!extended) {
    extended = true;
    areas.forEach((area) => area.extendModel?.());
  }
};
