/** Texts that a view keeps without their having an effect here: for pages that show lists. null when there is none. */
export const viewTexts = [
  'Aggregations', 'AggregationsStatus', 'AssociatedContentTypeId', 'CalendarViewStyles', 'ColumnWidth', 'Formats', 'GridLayout', 'JSLink',
  'Method', 'NewDocumentTemplates', 'StyleId', 'Toolbar', 'ToolbarTemplateName', 'ViewData', 'ViewJoins', 'ViewProjectedFields',
] as const;
