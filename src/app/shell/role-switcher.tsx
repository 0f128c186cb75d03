import { ActionButton } from '@fluentui/react/lib/Button';
import { ContextualMenuItemType } from '@fluentui/react/lib/ContextualMenu';
import { Icon } from '@fluentui/react/lib/Icon';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { useRegister } from '../common/register-context';
import { type ActingRole, roleKey } from '../common/session';
import { type Say, useText } from '../common/text';

const useStyles = makeStyles((theme) => ({
  root: { height: 'auto', minHeight: 40, padding: '4px 8px', textAlign: 'left', lineHeight: 18 },
  person: { display: 'block', fontWeight: 600 },
  role: { display: 'block', ...theme.fonts.small, color: theme.semanticColors.bodySubtext },
  who: { display: 'flex', alignItems: 'center', gap: 8, padding: '4px 8px' },
}));

/** A role with the body for which it is held, in words. */
export function roleText(say: Say, role: ActingRole): string {
  const name = say(`domain.role.${role.role}`);
  return role.body === '' ? name : say('shell.role.of', { role: name, body: role.body });
}

/** Who sits here, for which organisation and in which role they act, and the way to act in another. */
export function RoleSwitcher(): React.ReactElement {
  const { session, actAs } = useRegister();
  const say = useText();
  const styles = useStyles();
  const now = roleText(say, session.acting);
  const who = (
    <span>
      <span className={styles.person}>{session.person.name}</span>{' '}
      <span className={styles.role}>{now}</span>
    </span>
  );
  if (session.roles.length === 1) {
    return (
      <span className={styles.who}>
        <Icon iconName="Contact" aria-hidden />
        {who}
      </span>
    );
  }
  return (
    <ActionButton
      className={styles.root}
      iconProps={{ iconName: 'Contact' }}
      title={say('shell.switchRole')}
      menuProps={{
        items: [
          { key: 'head', text: say('shell.actingAs'), itemType: ContextualMenuItemType.Header },
          ...session.roles.map((role) => ({
            key: roleKey(role),
            text: roleText(say, role),
            canCheck: true,
            isChecked: roleKey(role) === roleKey(session.acting),
            onClick: () => actAs(role),
          })),
        ],
      }}
    >
      {who}
    </ActionButton>
  );
}
