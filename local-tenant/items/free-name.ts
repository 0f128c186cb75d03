import type { Call } from '../rest/call';
import { itemByPath } from './item-row';

/** `naam.docx` becomes `naam 1.docx` when the folder has one already. */
export function freeName(call: Call, folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let number = 1; itemByPath(call.db, `${folder}/${free}`) !== undefined; number += 1) free = `${stem} ${number}${extension}`;
  return free;
}
