import type { IDatePickerStrings } from '@fluentui/react/lib/DatePicker';

import type { Locale } from '../../loc/strings';
import type { Say } from './text';

type Width = 'long' | 'short' | 'narrow';

const monthNames = (locale: Locale, month: Width): string[] =>
  Array.from({ length: 12 }, (_, index) => new Intl.DateTimeFormat(locale, { month }).format(new Date(2026, index, 1)));

// 1 February 2026 is a Sunday, where the calendar's week begins to count.
const dayNames = (locale: Locale, weekday: Width): string[] =>
  Array.from({ length: 7 }, (_, index) => new Intl.DateTimeFormat(locale, { weekday }).format(new Date(2026, 1, 1 + index)));

/** The words of a calendar in the language of the screen. */
export const calendarWords = (say: Say, locale: Locale): IDatePickerStrings => ({
  months: monthNames(locale, 'long'),
  shortMonths: monthNames(locale, 'short'),
  days: dayNames(locale, 'long'),
  shortDays: dayNames(locale, 'narrow'),
  goToToday: say('shared.calendar.today'),
  prevMonthAriaLabel: say('shared.calendar.previousMonth'),
  nextMonthAriaLabel: say('shared.calendar.nextMonth'),
  prevYearAriaLabel: say('shared.calendar.previousYear'),
  nextYearAriaLabel: say('shared.calendar.nextYear'),
  closeButtonAriaLabel: say('shared.close'),
  monthPickerHeaderAriaLabel: say('shared.calendar.chooseYear'),
  yearPickerHeaderAriaLabel: say('shared.calendar.chooseMonth'),
  isRequiredErrorMessage: say('shared.calendar.missing'),
  isResetStatusMessage: say('shared.calendar.unreadable'),
});
