import * as React from 'react';

import type { Area } from '../common/address';

/** Each area is a chunk of its own, fetched when somebody first goes there. */
export const areaScreens: Readonly<Record<Area, React.LazyExoticComponent<() => React.ReactElement | null>>> = {
  search: React.lazy(() => import('../search/search-screen').then((m) => ({ default: m.SearchScreen }))),
  work: React.lazy(() => import('../series/work-screen').then((m) => ({ default: m.WorkScreen }))),
  series: React.lazy(() => import('../series/series-screen').then((m) => ({ default: m.SeriesScreen }))),
  import: React.lazy(() => import('../import/import-screen').then((m) => ({ default: m.ImportScreen }))),
  committee: React.lazy(() => import('../committee/committee-screen').then((m) => ({ default: m.CommitteeScreen }))),
  libraries: React.lazy(() => import('../libraries/libraries-screen').then((m) => ({ default: m.LibrariesScreen }))),
  history: React.lazy(() => import('../history/history-screen').then((m) => ({ default: m.HistoryScreen }))),
};
