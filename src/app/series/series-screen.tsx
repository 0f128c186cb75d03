import * as React from 'react';

import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { EditScreen } from './edit-screen';
import { FullScreen } from './full-screen';
import { TableScreen } from './table-screen';

/**
 * The area of series: the table with one series opened beside it (`#/series/<code>/<tab>`), a series on the full page
 * (`.../full/<tab>`), or a series in the form (`.../edit`, and `new/<draft id>` for one that is not saved yet).
 */
export function SeriesScreen(): React.ReactElement {
  const { session } = useRegister();
  const { address } = useRouter();
  const [code = '', view = '', third = ''] = address.path;
  if (code === 'new' && session.acting.role === 'manager') {
    return <EditScreen key={view} code="" draftId={view} copyOf={address.query['copy'] ?? ''} />;
  }
  if (view === 'edit') return <EditScreen key={code} code={code} draftId="" copyOf="" />;
  if (view === 'full') return <FullScreen key={code} code={code} tab={third} version={address.path[3] ?? ''} />;
  return <TableScreen code={code === 'new' ? '' : code} tab={view} version={third} />;
}
