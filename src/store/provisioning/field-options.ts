/** `AddFieldInternalNameHint`: without it SharePoint makes the internal name from the title and not from the XML's Name. */
export const createFieldOptions = 8;
