import * as React from 'react';

import { type SeriesField, seriesFieldNames } from '../../../domain/series/fields';
import type { SeriesData } from '../../../domain/series/series';
import { ConflictError } from '../../../store/conflict-error';
import type { SeriesRecord } from '../../../store/types';
import { deviceStorage } from '../../common/device-storage';
import { useRegister } from '../../common/register-context';
import { dropLocalDraft, keepLocalDraft, type LocalDraft, readLocalDraft } from './local-draft';

/** Where what was typed stands: with the register, here, or between. */
export type SaveState = 'saved' | 'typed' | 'saving' | 'failed';

export interface SeriesDraft {
  readonly data: SeriesData;
  /** The row as the register last gave it; null for a series that was never saved. */
  readonly record: SeriesRecord | null;
  readonly state: SaveState;
  /** When this form saved, ISO 8601; '' when it has not yet. */
  readonly savedAt: string;
  readonly error: unknown;
  /** Typed here earlier, never saved, and taken up again. */
  readonly restored: LocalDraft | null;
  /** The row as somebody else saved it meanwhile; null when nobody did. */
  readonly conflict: SeriesRecord | null;
  /** What both edits began from. */
  readonly base: SeriesData;
  readonly change: (field: SeriesField, value: string) => void;
  /** Saves what stands in the form; answers the saved row, or null when it could not be saved. */
  readonly save: () => Promise<SeriesRecord | null>;
  /** Goes on from the other's row with these fields. */
  readonly resolve: (theirs: SeriesRecord, data: SeriesData) => void;
  /** Throws away what was typed and not saved. */
  readonly discard: () => void;
}

interface Options {
  /** The series' code, or the id of a new draft: what was typed is kept under it. */
  readonly id: string;
  readonly record: SeriesRecord | null;
  readonly initial: SeriesData;
  readonly save: (record: SeriesRecord | null, data: SeriesData) => Promise<SeriesRecord>;
}

const equal = (a: SeriesData, b: SeriesData): boolean => seriesFieldNames.every((field) => a[field] === b[field]);

/**
 * A series while somebody works on it. Everything typed is kept on this device until the register has it: a lost
 * connection, an ended session or a closed tab loses nothing.
 */
export function useSeriesDraft({ id, record: opened, initial, save: store }: Options): SeriesDraft {
  const { webUrl } = useRegister();
  const [restored, setRestored] = React.useState(() => {
    const kept = readLocalDraft(deviceStorage(), webUrl, id);
    return kept && !equal(kept.data, opened?.data ?? initial) ? kept : null;
  });
  const [record, setRecord] = React.useState(opened);
  const [base, setBase] = React.useState(restored?.base ?? opened?.data ?? initial);
  const [data, setData] = React.useState(restored?.data ?? opened?.data ?? initial);
  const [state, setState] = React.useState<SaveState>(restored ? 'typed' : 'saved');
  const [savedAt, setSavedAt] = React.useState('');
  const [error, setError] = React.useState<unknown>(undefined);
  // What was restored may have been typed over a row that somebody else changed since.
  const [conflict, setConflict] = React.useState<SeriesRecord | null>(
    restored && opened && !equal(restored.base, opened.data) ? opened : null,
  );
  const latest = React.useRef(data);
  latest.current = data;

  const change = React.useCallback(
    (field: SeriesField, value: string): void => {
      const next = { ...latest.current, [field]: value };
      latest.current = next;
      setData(next);
      setState('typed');
      keepLocalDraft(deviceStorage(), webUrl, id, { data: next, base, at: new Date().toISOString() });
    },
    [webUrl, id, base],
  );

  const save = async (): Promise<SeriesRecord | null> => {
    const saving = latest.current;
    setState('saving');
    setError(undefined);
    try {
      const saved = await store(record, saving);
      setRecord(saved);
      setBase(saved.data);
      setRestored(null);
      setSavedAt(new Date().toISOString());
      // Somebody may have typed on while it was being saved.
      const typedOn = latest.current !== saving;
      setState(typedOn ? 'typed' : 'saved');
      if (typedOn) keepLocalDraft(deviceStorage(), webUrl, id, { data: latest.current, base: saved.data, at: new Date().toISOString() });
      else dropLocalDraft(deviceStorage(), webUrl, id);
      return saved;
    } catch (failure) {
      setState('failed');
      if (failure instanceof ConflictError) setConflict((failure as ConflictError<SeriesRecord>).current);
      else setError(failure);
      return null;
    }
  };

  const resolve = (theirs: SeriesRecord, merged: SeriesData): void => {
    latest.current = merged;
    setRecord(theirs);
    setBase(theirs.data);
    setData(merged);
    setConflict(null);
    setRestored(null);
    setState(equal(merged, theirs.data) ? 'saved' : 'typed');
    keepLocalDraft(deviceStorage(), webUrl, id, { data: merged, base: theirs.data, at: new Date().toISOString() });
  };

  const discard = (): void => {
    const back = record?.data ?? initial;
    latest.current = back;
    dropLocalDraft(deviceStorage(), webUrl, id);
    setData(back);
    setBase(back);
    setRestored(null);
    setConflict(null);
    setError(undefined);
    setState('saved');
  };

  return { data, record, state, savedAt, error, restored, conflict, base, change, save, resolve, discard };
}
