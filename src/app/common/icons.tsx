import { registerIcons } from '@fluentui/react/lib/Styling';
import * as React from 'react';

// One path each on a 16 x 16 grid, stroked in the colour of the text: the add-in fetches no icon font from anywhere.
const paths = {
  Accept: 'M2.5 8.5 6 12l7.5-8',
  Add: 'M8 2.5v11M2.5 8h11',
  AlertSolid: 'M8 2 1.5 13.5h13L8 2zM8 6.5v3.5M8 11.6v.6',
  Back: 'M7 3 2 8l5 5M2.5 8h11.5',
  Blocked: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM3.6 3.6l8.8 8.8',
  BookAnswers: 'M3 2.5h9.5v11H3zM3 11h9.5M6 5.5h3.5',
  Calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  Cancel: 'M3 3l10 10M13 3 3 13',
  CheckMark: 'M2.5 8.5 6 12l7.5-8',
  ChevronDown: 'M3 5.5 8 10.5l5-5',
  ChevronDownMed: 'M3 5.5 8 10.5l5-5',
  ChevronRight: 'M5.5 3l5 5-5 5',
  ChevronRightMed: 'M5.5 3l5 5-5 5',
  ChevronLeft: 'M10.5 3l-5 5 5 5',
  ChevronUp: 'M3 10.5 8 5.5l5 5',
  CircleRing: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8z',
  Clear: 'M3 3l10 10M13 3 3 13',
  Completed: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM5 8.2 7.2 10.4 11 6',
  CompletedSolid: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM5 8.2 7.2 10.4 11 6',
  Contact: 'M8 2.2a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8zM2.5 14c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5',
  Copy: 'M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3',
  Delete: 'M3 4h10M6 4V2.5h4V4M4.5 4l.6 9.5h5.8l.6-9.5',
  Down: 'M8 2.5v11M3.5 9 8 13.5 12.5 9',
  Download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  Edit: 'M2.5 13.5l.7-3.2L10.8 2.7l2.5 2.5-7.6 7.6-3.2.7zM9.3 4.2l2.5 2.5',
  Error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM5.5 5.5l5 5M10.5 5.5l-5 5',
  ErrorBadge: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM5.5 5.5l5 5M10.5 5.5l-5 5',
  Filter: 'M2 3h12L9.5 8.5v5l-3-2v-3z',
  FullScreen: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  Hide3: 'M2 8s2.3-4 6-4 6 4 6 4-2.3 4-6 4-6-4-6-4zM3 13 13 3',
  History: 'M3 4.5A6 6 0 1 1 2 8M3 1.8v2.9h2.9M8 4.8V8l2.3 1.6',
  Info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.2v4M8 4.6v.6',
  InfoSolid: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.2v4M8 4.6v.6',
  Library: 'M2.5 2.5H5v11H2.5zM6.5 2.5H9v11H6.5zM10.5 3.2l2.3-.6 2 10.3-2.3.6z',
  Link: 'M6.5 9.5l3-3M7 4.5l1.8-1.8a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.8 1.8A3 3 0 0 1 2.9 9L4.7 7.2',
  More: 'M3 8h.5M7.8 8h.5M12.5 8h.5',
  NavigateForward: 'M9 3l5 5-5 5M13.5 8H2',
  OpenInNewWindow: 'M6.5 3H2.5v10.5H13V9.5M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  Page: 'M3.5 1.8h6l3 3v9.4h-9zM9.5 1.8v3h3',
  Refresh: 'M13 4.5A6 6 0 1 0 14 8M13 1.8v2.9h-2.9',
  ReplyMirrored: 'M6 3 2 7l4 4M2.5 7H9c3 0 5 2 5 5.5',
  Save: 'M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5.5v-4M5 13.5v-4h6v4',
  Search: 'M7 2.3a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4zM10.5 10.5 14 14',
  Send: 'M2 3l12.5 5L2 13l1.5-5zM3.5 8h11',
  SortDown: 'M8 2.5v11M4 9.5l4 4 4-4',
  SortUp: 'M8 13.5v-11M4 6.5l4-4 4 4',
  StatusCircleCheckmark: 'M4.5 8.2 7 10.8 11.5 5.5',
  Switch: 'M2.5 5.5h10M9.5 2.5l3 3-3 3M13.5 10.5h-10M6.5 7.5l-3 3 3 3',
  Tag: 'M2.5 2.5h5.5l6 6-5.5 5.5-6-6zM5.2 5.2h.2',
  Undo: 'M6 3 2 7l4 4M2.5 7H9c3 0 5 2 5 5.5',
  Unknown: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.5-1.1.9-1.1 1.8M8 12v.6',
  Up: 'M8 13.5v-11M3.5 7 8 2.5 12.5 7',
  Upload: 'M8 11V3M4.5 6.5 8 3l3.5 3.5M2.5 13.5h11',
  Warning: 'M8 2 1.5 13.5h13L8 2zM8 6.5v3.5M8 11.6v.6',
} as const;

/** Names of the icons that the add-in draws itself. */
export type IconName = keyof typeof paths;

const drawing = (path: string): React.ReactElement => (
  <svg width="1em" height="1em" viewBox="0 0 16 16" aria-hidden focusable={false} style={{ verticalAlign: '-0.1em' }}>
    <path d={path} fill="none" stroke="currentColor" strokeWidth={1.3} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

/** Gives Fluent UI the drawings, under the names that its own controls ask for. A host's own icons stay as they are. */
export function registerRegisterIcons(): void {
  const icons = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, drawing(path)]));
  registerIcons({ icons }, { disableWarnings: true });
}
