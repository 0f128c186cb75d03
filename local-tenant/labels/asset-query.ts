/** One asset id that a query names; `begins`: whatever begins with it. */
export interface AssetId {
  readonly text: string;
  readonly begins: boolean;
}

const term = /^(?:ComplianceAssetId|AssetID):\s*(?:"([^"]+)"|([^\s"()]+))$/i;

/**
 * The asset ids of an event's query over files: `ComplianceAssetId:X` (CLI for Microsoft 365) or `AssetID:X` (Graph's overview), in quotes or
 * not, with a last `*` for whatever begins so, joined by OR.
 * @returns undefined for any other query
 */
export const assetIdsOf = (query: string): AssetId[] | undefined => {
  const terms = query.trim().split(/\s+OR\s+/).map((one) => term.exec(one.trim()));
  return terms.every((one) => one !== null)
    ? terms.map((one) => one[1] ?? one[2] ?? '').map((text) => ({ text: text.replace(/\*$/, '').toLowerCase(), begins: text.endsWith('*') }))
    : undefined;
};

/** Whether one of them is meant, whatever its case. */
export const namesAsset = (ids: readonly AssetId[], asset: string): boolean => {
  const own = asset.toLowerCase();
  return ids.some(({ text, begins }) => (begins ? own.startsWith(text) : own === text));
};
