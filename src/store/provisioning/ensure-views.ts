import type { SPFI } from '@pnp/sp/fi';
import type { ListDeclaration, View } from '../../schema/list';
import { inBatches, valuesOf } from '../rows/batch';
import { listIn } from '../rows/list-rows';
import type { StepLog } from './step';

const recursive = 1;

const queryOf = (view: View): string => `<OrderBy><FieldRef Name="ID" Ascending="${view.newestFirst ? 'FALSE' : 'TRUE'}" /></OrderBy>`;

/** Makes the declared views; one that exists is left as people arranged it. */
export const ensureViews = async (sp: SPFI, list: ListDeclaration, log: StepLog): Promise<void> => {
  const titles = new Set((await listIn(sp.web, list).views.select('Title')()).map(({ Title }) => Title));
  for (const [index, view] of list.views.entries()) {
    if (titles.has(view.title)) {
      log.add('view', `${list.name}: ${view.title}`, 'asItShouldBe');
      continue;
    }
    const settings = { ViewQuery: queryOf(view), RowLimit: 100, Scope: recursive, DefaultView: index === 0 };
    await listIn(sp.web, list).views.add(view.title, false, settings);
    const fields = listIn(sp.web, list).views.getByTitle(view.title).fields;
    await fields.removeAll();
    valuesOf(
      await inBatches(sp, view.columns, (web, column) => listIn(web, list).views.getByTitle(view.title).fields.add(column)),
    );
    log.add('view', `${list.name}: ${view.title}`, 'created');
  }
};
