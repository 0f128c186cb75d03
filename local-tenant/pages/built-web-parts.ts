import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether the folder of built web parts has one with this component id. Read each time: a build may have come between. */
export const isBuilt = async (folder: string | undefined, componentId: string): Promise<boolean> => {
  if (folder === undefined) return false;
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"webParts":[]}';
    throw error;
  });
  const { webParts } = JSON.parse(text) as { webParts: readonly { readonly id: string }[] };
  return webParts.some((part) => part.id.toLowerCase() === componentId.toLowerCase());
};
