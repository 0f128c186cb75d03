import type { IPanelStyleProps, IPanelStyles } from '@fluentui/react/lib/Panel';

/** The buttons stay in sight at the bottom of a panel, so what scrolls beneath them must not show through. */
export const panelStyles = ({ theme }: IPanelStyleProps): Partial<IPanelStyles> => ({
  footer: {
    backgroundColor: theme.semanticColors.bodyBackground,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
  },
});
