/** A field of a property pane as SPFx describes it. The local tenant's pages draw no property pane. */
export interface PropertyPaneField<TProperties> {
  readonly type: number;
  readonly targetProperty: string;
  readonly properties: TProperties;
}

// The numbers are those of SPFx's PropertyPaneFieldType.
const textField = 3;

/** Stands in for Microsoft's helper of the same name: describes a field for one line of text. */
export function PropertyPaneTextField<TProperties extends object>(
  targetProperty: string,
  properties: TProperties,
): PropertyPaneField<TProperties> {
  return { type: textField, targetProperty, properties };
}
