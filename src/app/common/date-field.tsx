import { DayOfWeek } from '@fluentui/react/lib/Calendar';
import { DatePicker } from '@fluentui/react/lib/DatePicker';
import * as React from 'react';

import { calendarWords } from './calendar-words';
import { formatDate } from './format';
import { useLocale, useText } from './text';
import { dayOf } from './today';
import { typedDate } from './typed-date';

interface Props {
  readonly label: string;
  /** ISO date; '' while none is chosen. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (date: string) => void;
}

const momentOf = (date: string): Date => new Date(`${date}T00:00:00`);
const formatMoment = (moment?: Date): string => (moment ? formatDate(dayOf(moment)) : '');

function parseMoment(text: string): Date | null {
  const date = typedDate(text);
  return date === null ? null : momentOf(date);
}

/** A day that must be chosen: typed as the screens write dates, or picked from a calendar. */
export function DateField({ label, value, disabled, onChange }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const words = React.useMemo(() => calendarWords(say, locale), [say, locale]);
  // The same moment at each rendering: another one would take away what is said of a text that is no date.
  const moment = React.useMemo(() => (value === '' ? undefined : momentOf(value)), [value]);
  return (
    <DatePicker
      label={label}
      isRequired
      allowTextInput
      disableAutoFocus
      disabled={disabled}
      firstDayOfWeek={DayOfWeek.Monday}
      strings={words}
      placeholder={say('shared.calendar.form')}
      {...(moment && { value: moment })}
      formatDate={formatMoment}
      parseDateFromString={parseMoment}
      onSelectDate={(chosen) => onChange(chosen ? dayOf(chosen) : '')}
    />
  );
}
