import { notAcceptable, otherVersionsFormat } from '../errors/refusals';

/** How an answer is to be written: how much metadata, and in the way of which OData version. `atom`: XML, SharePoint's default. */
export interface AnswerFormat {
  readonly level: 'none' | 'minimal' | 'full' | 'verbose' | 'atom';
  readonly version: 3 | 4;
}

/** Of those, what is JSON. */
export type JsonFormat = AnswerFormat & { readonly level: Exclude<AnswerFormat['level'], 'atom'> };

export const isJson = (format: AnswerFormat): format is JsonFormat => format.level !== 'atom';

const levels: Readonly<Record<string, JsonFormat['level']>> = {
  'odata=nometadata': 'none',
  'odata=minimalmetadata': 'minimal',
  'odata=fullmetadata': 'full',
  'odata=verbose': 'verbose',
  'odata.metadata=none': 'none',
  'odata.metadata=minimal': 'minimal',
  'odata.metadata=full': 'full',
};

const ignorable = (parameter: string): boolean =>
  parameter === '' || parameter === 'charset=utf-8' || parameter.startsWith('q=') || /^(odata\.)?streaming=(true|false)$/.test(parameter) ||
  parameter === 'ieee754compatible=false';

const xml = new Set(['application/atom+xml', 'application/xml', 'text/xml', '*/*', 'application/*']);

interface Range {
  readonly media: string;
  readonly parameters: readonly string[];
}

/** The media ranges of an Accept header, those with the highest q first. */
const rangesOf = (accept: string): readonly Range[] => {
  const quality = (parameters: readonly string[]): number => Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1');
  return accept.split(',').map((range) => {
    const [media = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase().replace(/"/g, ''));
    return { media, parameters };
  }).filter(({ parameters }) => quality(parameters) > 0).sort((one, other) => quality(other.parameters) - quality(one.parameters));
};

/**
 * Reads the Accept and OData-Version headers of a request. Without one, and for whatever takes anything, SharePoint answers in Atom.
 * @throws 406 for another media type or an unknown flavour of JSON, and for OData 3's names of the flavours in a request of OData 4 (sp-dev-docs #644)
 */
export const answerFormatOf = (accept: string | undefined, odataVersion: string | undefined): AnswerFormat => {
  const version = odataVersion?.startsWith('4') ? 4 : 3;
  for (const { media, parameters } of rangesOf(accept?.trim() === '' ? '*/*' : accept ?? '*/*')) {
    if (media === 'application/json') {
      const meaning = parameters.filter((parameter) => !ignorable(parameter));
      if (meaning.some((parameter) => !(parameter in levels))) {
        throw notAcceptable();
      }
      if (version === 4 && meaning.some((parameter) => parameter.startsWith('odata='))) {
        throw otherVersionsFormat(`${media};${meaning.join(';')}`);
      }
      return { level: levels[meaning[0] ?? ''] ?? 'minimal', version };
    }
    if (xml.has(media)) {
      return { level: 'atom', version };
    }
  }
  throw notAcceptable();
};

const lightName = { none: 'nometadata', minimal: 'minimalmetadata', full: 'fullmetadata' } as const;

export const contentTypeOf = ({ level, version }: JsonFormat): string => {
  if (level === 'verbose') {
    return 'application/json;odata=verbose;charset=utf-8';
  }
  return version === 4
    ? `application/json;odata.metadata=${level};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`
    : `application/json;odata=${lightName[level]};streaming=true;charset=utf-8`;
};
