import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

import { canonicalJson } from './canonical-json';
import type { VersionContent } from './content';

/** SHA-256 of a text in UTF-8, as 64 lowercase hexadecimal digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Whether a text has the form of such a hash. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** The hash over what a committee judges: equal in two versions when terms, destination and motivations are equal. */
export const appraisalHash = (appraisal: VersionContent['appraisal']): string => sha256Hex(canonicalJson(appraisal));
