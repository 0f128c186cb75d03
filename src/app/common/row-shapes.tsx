import { Shimmer, ShimmerElementType } from '@fluentui/react/lib/Shimmer';
import * as React from 'react';

import { useText } from './text';

/** The shape of rows that are on their way. */
export function RowShapes({ rows }: { readonly rows: number }): React.ReactElement {
  const say = useText();
  const shape = [
    { type: ShimmerElementType.line, width: '30%', height: 14 },
    { type: ShimmerElementType.gap, width: '5%', height: 44 },
    { type: ShimmerElementType.line, width: '20%', height: 14 },
    { type: ShimmerElementType.gap, width: '5%', height: 44 },
    { type: ShimmerElementType.line, width: '40%', height: 14 },
  ];
  return (
    <div aria-busy aria-label={say('shared.loading')} role="status">
      {Array.from({ length: rows }, (_, row) => (
        <Shimmer key={row} shimmerElements={shape} />
      ))}
    </div>
  );
}
