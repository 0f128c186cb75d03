/** What XML 1.0 has no way to write (its production Char): most control characters, lone surrogates, U+FFFE and U+FFFF. */
export const forbiddenByXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
