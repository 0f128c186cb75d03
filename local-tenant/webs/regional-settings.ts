import { defineEntity, property, toOne } from '../odata/declare';
import { complex } from '../odata/edm';
import type { EntityType, Members, Property } from '../odata/entity-type';
import { webLocaleOf } from '../items/web-locale';
import type { Site } from './site';

const text = (get: (site: Site) => string): Property<Site> => property('Edm.String', get);
const number = (type: 'Edm.Int16' | 'Edm.Int32', get: (site: Site) => number): Property<Site> => property(type, get);
const flag = (get: (site: Site) => boolean): Property<Site> => property('Edm.Boolean', get);

const information = complex('SP.TimeZoneInformation', { Bias: 'Edm.Int32', DaylightBias: 'Edm.Int32', StandardBias: 'Edm.Int32' });

/** Every site keeps the time of Brussels, as its items' dates are read. SharePoint's number of that zone is 3. */
const timeZoneType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.TimeZone',
  path: () => 'Web/RegionalSettings/TimeZone',
  scope: (site) => site.scopeId,
  reads: 'Open',
  properties: {
    Description: text(() => '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris'),
    Id: number('Edm.Int32', () => 3),
    Information: property(information, () => ({ Bias: -60, DaylightBias: -60, StandardBias: 0 })),
  },
});

const clock = (site: Site): 12 | 24 => webLocaleOf(site.language).clock;

/** `web/regionalsettings`: how the web's language writes numbers and dates. */
const regionalSettingsType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.RegionalSettings',
  path: () => 'Web/RegionalSettings',
  scope: (site) => site.scopeId,
  reads: 'Open',
  properties: {
    AdjustHijriDays: number('Edm.Int16', () => 0),
    AlternateCalendarType: number('Edm.Int16', () => 0),
    AM: text((site) => (clock(site) === 12 ? 'AM' : '')),
    CalendarType: number('Edm.Int16', () => 1),
    Collation: number('Edm.Int16', () => 25),
    CollationLCID: number('Edm.Int32', () => 2070),
    DateFormat: number('Edm.Int32', (site) => (webLocaleOf(site.language).order === 'dmy' ? 1 : 0)),
    DateSeparator: text((site) => webLocaleOf(site.language).dateSeparator),
    DecimalSeparator: text((site) => webLocaleOf(site.language).decimal),
    DigitGrouping: text(() => '3;0'),
    FirstDayOfWeek: number('Edm.Int32', (site) => (clock(site) === 12 ? 0 : 1)),
    FirstWeekOfYear: number('Edm.Int16', (site) => (clock(site) === 12 ? 0 : 2)),
    IsEastAsia: flag(() => false),
    IsRightToLeft: flag(() => false),
    IsUIRightToLeft: flag(() => false),
    ListSeparator: text((site) => (webLocaleOf(site.language).decimal === ',' ? ';' : ',')),
    LocaleId: number('Edm.Int32', (site) => site.language),
    NegativeSign: text(() => '-'),
    NegNumberMode: number('Edm.Int32', () => 1),
    PM: text((site) => (clock(site) === 12 ? 'PM' : '')),
    PositiveSign: text(() => ''),
    ShowWeeks: flag(() => false),
    ThousandSeparator: text((site) => webLocaleOf(site.language).group),
    Time24: flag((site) => clock(site) === 24),
    TimeMarkerPosition: number('Edm.Int32', () => 0),
    TimeSeparator: text(() => ':'),
    WorkDayEndHour: number('Edm.Int16', () => 1020),
    WorkDays: number('Edm.Int16', () => 62),
    WorkDayStartHour: number('Edm.Int16', () => 480),
  },
  navigations: { TimeZone: toOne(() => timeZoneType, (site: Site) => site) },
});

export const regionalMembers: Members<Site> = { navigations: { RegionalSettings: toOne(() => regionalSettingsType, (site: Site) => site) } };
