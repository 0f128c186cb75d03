import { nameNotPermitted, pathTooLong } from './item-refusals';

const permittedSigns = /^(?:(?!["*:<>?/\\|])[\u0020-\u{10FFFF}])+$/u;

/** As a whole, whatever the case. Documented under "Restrictions and limitations in OneDrive and SharePoint". */
const reserved = /^(\.lock|con|prn|aux|nul|com[0-9]|lpt[0-9]|desktop\.ini|~\$.*|.*_vti_.*)$/i;

/**
 * Whether a file or folder may have this name, in this folder.
 *
 * @param folder server-relative path of the folder that it is to be in
 * @throws ApiError 400 for a name that SharePoint does not permit, or a path that is too long for it
 */
export function checkLeafName(folder: string, name: string): void {
  const trimmed = name.trim() === name && !name.endsWith('.');
  if (!permittedSigns.test(name) || !trimmed || reserved.test(name)) throw nameNotPermitted(name);
  // Decoded, from the first folder on; the server's address does not count.
  if (name.length > 255 || `${folder}/${name}`.length - 1 > 400) throw pathTooLong();
}
