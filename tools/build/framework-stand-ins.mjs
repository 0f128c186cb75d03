import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Microsoft does not publish its framework for use outside SharePoint, so pages of the local tenant get small stand-ins
 * of their own. What has none is refused, rather than pulled from node_modules half working.
 */
export function frameworkStandIns(folder) {
  return {
    name: 'framework-stand-ins',
    setup(build) {
      build.onResolve({ filter: /^@microsoft\/sp-/ }, ({ path: name }) => {
        const file = path.join(folder, `${name.slice('@microsoft/'.length)}.ts`);
        return existsSync(file)
          ? { path: file }
          : { errors: [{ text: `${name} has no stand-in for the local tenant; add ${path.basename(file)} to ${folder}` }] };
      });
    },
  };
}
