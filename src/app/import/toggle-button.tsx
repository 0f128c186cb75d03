import { DefaultButton } from '@fluentui/react/lib/Button';
import * as React from 'react';

interface Props {
  readonly pressed: boolean;
  readonly text: string;
  readonly onClick: () => void;
}

/** One of a group of filters, of which one is on. */
export const ToggleButton = ({ pressed, text, onClick }: Props): React.ReactElement => (
  <DefaultButton toggle checked={pressed} text={text} onClick={onClick} />
);
