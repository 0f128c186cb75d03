import type { Call } from '../../rest/call';
import type { List } from '../../lists/list';

/** A list as Graph handles it, with the call on its web: permissions and stores are those of SharePoint. */
export interface ListInGraph {
  readonly call: Call;
  readonly list: List;
}
