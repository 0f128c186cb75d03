import * as React from 'react';

import { fieldRule, type SeriesField } from '../../../domain/series/fields';
import type { Finding } from '../../../domain/series/finding';
import { findingText } from '../../../domain/series/finding-text';
import type { SeriesData } from '../../../domain/series/series';
import { type ValidationContext, validateSeries } from '../../../domain/series/validate-series';
import { useLocale } from '../../common/text';
import { typedPeriod } from './period-text';

/** What stands at a field of the form. */
export interface FieldState {
  readonly problem: string;
  readonly remark: string;
  readonly required: boolean;
}

export interface FieldStates {
  readonly stateOf: (field: SeriesField) => FieldState;
  /** What still stands between this series and submitting it. */
  readonly missing: readonly Finding[];
  readonly leave: (field: SeriesField) => void;
  /** Says everything that is missing from now on: after somebody tried to submit. */
  readonly showAll: () => void;
}

// The number is what somebody typed; the letters around it are ours.
const asTyped = (finding: Finding): Finding =>
  finding.code === 'notAPeriod'
    ? { ...finding, params: { value: typedPeriod(String(finding.params['value'] ?? '')).number } }
    : finding;

/**
 * What is wrong, field by field. It is said when a field is left and not while typing; once somebody tried to submit,
 * all of it is said.
 */
export function useFieldStates(data: SeriesData, context: ValidationContext, showMissing: boolean): FieldStates {
  const locale = useLocale();
  const [left, setLeft] = React.useState<ReadonlySet<SeriesField>>(new Set());
  const [all, setAll] = React.useState(showMissing);
  const toSubmit = React.useMemo(() => validateSeries(data, 'submit', context), [data, context]);
  const toSave = React.useMemo(() => validateSeries(data, 'save', context), [data, context]);
  const stateOf = (field: SeriesField): FieldState => {
    const said = all ? toSubmit : left.has(field) ? toSave : [];
    const wordsOf = (severity: Finding['severity']): string =>
      said
        .filter((finding) => finding.field === field && finding.severity === severity)
        .map((finding) => findingText(asTyped(finding), locale))
        .join(' ');
    return { problem: wordsOf('error'), remark: wordsOf('warning'), required: fieldRule(field).need !== 'never' };
  };
  return {
    stateOf,
    missing: toSubmit.filter(({ severity }) => severity === 'error'),
    leave: React.useCallback((field) => setLeft((now) => (now.has(field) ? now : new Set(now).add(field))), []),
    showAll: React.useCallback(() => setAll(true), []),
  };
}
