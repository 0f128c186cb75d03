/** How an upload ended. */
export type UploadOutcome = 'uploaded' | 'signedOut' | { readonly reason: string };

const json = { Accept: 'application/json;odata=nometadata' };

/** Puts one file into a folder, through the REST calls that every client has; never overwrites. */
export async function uploadFile(webUrl: string, folder: string, file: File): Promise<UploadOutcome> {
  try {
    const digest = await fetch(`${webUrl}/_api/contextinfo`, { method: 'POST', headers: json });
    if (!digest.ok) return refused(digest);
    const { FormDigestValue } = (await digest.json()) as { FormDigestValue: string };
    const address =
      `${webUrl}/_api/web/GetFolderByServerRelativePath(DecodedUrl=${literal(folder)})` +
      `/Files/AddUsingPath(DecodedUrl=${literal(file.name)},Overwrite=false)`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { ...json, 'Content-Type': 'application/octet-stream', 'X-RequestDigest': FormDigestValue },
      body: file,
    });
    return answer.ok ? 'uploaded' : refused(answer);
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

async function refused(answer: Response): Promise<UploadOutcome> {
  if (answer.status === 401) return 'signedOut';
  const body = (await answer.json()) as { 'odata.error'?: { message?: { value?: string } } };
  return { reason: body['odata.error']?.message?.value ?? answer.statusText };
}

function literal(text: string): string {
  return `'${encodeURIComponent(text.replace(/'/g, "''"))}'`;
}
