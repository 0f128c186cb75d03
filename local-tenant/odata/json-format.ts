import { notImplemented } from '../errors/refusals';

/** How an answer is to be written: how much metadata, and in the way of which OData version. */
export interface JsonFormat {
  readonly level: 'none' | 'minimal' | 'verbose';
  readonly version: 3 | 4;
}

export const defaultFormat: JsonFormat = { level: 'minimal', version: 3 };

const levels: Readonly<Record<string, JsonFormat['level']>> = {
  'odata=nometadata': 'none',
  'odata=minimalmetadata': 'minimal',
  'odata=verbose': 'verbose',
  'odata.metadata=none': 'none',
  'odata.metadata=minimal': 'minimal',
};

const ignorable = (parameter: string): boolean =>
  parameter === '' || parameter === 'charset=utf-8' || parameter.startsWith('q=') || parameter === 'odata.streaming=true' ||
  parameter === 'ieee754compatible=false';

/**
 * Reads the Accept and OData-Version headers of a request.
 * @throws 501 for a JSON flavour or another media type that is not served.
 */
export const jsonFormatOf = (accept: string | undefined, odataVersion: string | undefined): JsonFormat => {
  const version = odataVersion?.startsWith('4') ? 4 : 3;
  for (const range of (accept ?? '*/*').split(',')) {
    const [media, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    if (media !== 'application/json' && media !== '*/*' && media !== 'application/*') {
      continue;
    }
    const meaning = parameters.filter((parameter) => !ignorable(parameter));
    const unknown = meaning.find((parameter) => !(parameter in levels));
    if (unknown !== undefined) {
      throw notImplemented('Accept parameter', unknown);
    }
    return { level: levels[meaning[0] ?? ''] ?? 'minimal', version };
  }
  throw notImplemented('Accept media type', accept ?? '');
};

export const contentTypeOf = ({ level, version }: JsonFormat): string => {
  if (level === 'verbose') {
    return 'application/json;odata=verbose;charset=utf-8';
  }
  return version === 4
    ? `application/json;odata.metadata=${level};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`
    : `application/json;odata=${level === 'none' ? 'nometadata' : 'minimalmetadata'};streaming=true;charset=utf-8`;
};
