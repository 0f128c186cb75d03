import type { searchNlNl } from '../nl-nl/search';

export const searchEnUs: Record<keyof typeof searchNlNl, string> = {
  'search.question': 'How long must I keep this?',
  'search.field': 'Search by subject or name',
  'search.example': 'E.g. "personnel file", "tender"',
  'search.approvedOn': 'Approved {date}',
  'search.recognisedOn': 'Approval of {date} recognised',
  'search.shortFlow': 'In force since {date}, by the short flow',
  'search.why': 'Why: {reason}',
  'search.access': 'Access: {value}',
  'search.personalData': 'Personal data: {value}',
  'search.where': 'Where do I keep this?',
  'search.libraries': '{count} libraries',
  'search.library': '1 library',
  'search.noLibrary': 'No library yet',
  'search.more': 'More about this series',
  'search.moreOf': 'More about this series: {title}',
  'search.results': 'Answers',
  'search.found': '{count} series found',
  'search.foundOne': '1 series found',
  'search.showMore': 'Show more ({count} left)',
  'search.nothing': 'Nothing found for "{query}"',
  'search.nothingText':
    'Try a shorter or another word, such as the kind of document or the department. If you do not find it, ask the information manager of your organisation.',
  'search.empty': 'No series is in force yet',
  'search.emptyText': 'As soon as a selection committee approves a series, you find it here.',
  'search.close': 'Back to the answers',
};
