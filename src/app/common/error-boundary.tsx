import * as React from 'react';

import { ErrorBar } from './error-bar';

interface Props {
  /** A change of this key gives the region another chance. */
  readonly resetKey: string;
  readonly children: React.ReactNode;
}

interface State {
  readonly error: unknown;
}

/**
 * Holds a mistake of one region of the screen inside that region: the rest stays usable, and the region says what
 * happened. A class, because React has no other way to catch what a screen throws.
 */
export class Region extends React.Component<Props, State> {
  public override state: State = { error: undefined };

  public static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  public override componentDidUpdate(before: Props): void {
    if (before.resetKey !== this.props.resetKey && this.state.error !== undefined) this.again();
  }

  private readonly again = (): void => this.setState({ error: undefined });

  public override render(): React.ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <ErrorBar error={this.state.error} onRetry={this.again} />;
  }
}
