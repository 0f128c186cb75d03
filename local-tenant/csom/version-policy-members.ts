import { notImplemented } from '../errors/refusals';
import type { List } from '../lists/list';
import type { CsomMembers } from './csom-members';

/** ListVersionTrimMode: 0 versions stay until the list's limits take them. */
const noExpiration = 0;

/** SP.VersionPolicyManager: versions do not expire here, and saying so changes nothing. */
export const versionPolicyMembers: CsomMembers<List> = {
  setters: {
    DefaultTrimMode: {
      type: 'Edm.Int32', needs: 'ManageLists',
      run: (_on, value) => {
        if (value !== noExpiration) {
          throw notImplemented('Value of property DefaultTrimMode', String(value));
        }
      },
    },
  },
};
