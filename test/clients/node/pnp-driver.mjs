// Runs calls of PnPjs one after another in a Node process, over https, as its package for Node signs in: by MSAL with a certificate; or in a person's name
// with tokens that are given. One request a line on stdin: {"code": "sp.web.lists()"}; one answer a line on stdout: {"gave": ...} or {"failed": "..."}.
import { createInterface } from 'node:readline';
import { graphfi } from '@pnp/graph';
import '@pnp/graph/presets/all.js';
import { GraphDefault, SPDefault } from '@pnp/nodejs';
import { InjectHeaders } from '@pnp/queryable';
import { spfi } from '@pnp/sp';
import '@pnp/sp/presets/all.js';

const { site, graphRoot, app, tokens } = JSON.parse(process.env.PNP_DRIVER);

const signIn = (service, scope) => (app === undefined ? InjectHeaders({ Authorization: `Bearer ${tokens[service]}` }) : { config: { auth: app }, scopes: [scope] });
const sharePointBehaviors = signIn('sharePoint', `${new URL(site).origin}/.default`);
const graphBehaviors = signIn('graph', 'https://graph.microsoft.com/.default');

const sp = app === undefined ? spfi().using(SPDefault({ baseUrl: site }), sharePointBehaviors) : spfi().using(SPDefault({ baseUrl: site, msal: sharePointBehaviors }));
const graph = app === undefined ? graphfi().using(GraphDefault({ baseUrl: graphRoot }), graphBehaviors) : graphfi().using(GraphDefault({ baseUrl: graphRoot, msal: graphBehaviors }));

const output = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  const { code } = JSON.parse(line);
  try {
    output({ gave: await new Function('sp', 'graph', `return (async () => ${code})()`)(sp, graph) });
  } catch (error) {
    output({ failed: String(error?.message ?? error) });
  }
}
process.exit(0);
