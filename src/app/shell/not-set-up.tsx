import * as React from 'react';

import { RegisterError } from '../../domain/errors';
import type { connect } from '../../store/connection';
import type { PeopleRepository } from '../../store/types';
import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { useText } from '../common/text';
import { useLoaded } from '../common/use-loaded';
import { SetUpButton } from './set-up-button';

interface Props {
  readonly sp: ReturnType<typeof connect>;
  readonly people: PeopleRepository;
  readonly siteUrl: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

const missesList = (error: unknown): boolean => error instanceof RegisterError && (error.code === 'LIST_MISSING' || error.code === 'NOT_SET_UP');

/** Stands where the register would, when it cannot be opened: a site owner can set it up, others are told whom to ask. */
export function NotSetUp({ sp, people, siteUrl, error, onRetry }: Props): React.ReactElement {
  const say = useText();
  const { data: owner } = useLoaded(siteUrl, async () => (await people.me()).siteAdministrator);
  if (!missesList(error) || owner !== true) return <ErrorBar error={error} onRetry={onRetry} />;
  return (
    <EmptyState
      title={say('shell.notSetUp')}
      text={say('shell.notSetUpText')}
      action={<SetUpButton sp={sp} people={people} onDone={onRetry} />}
    />
  );
}
