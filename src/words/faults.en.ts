import type { Fault, FaultCode, Rejection } from '../domain/facts.ts'

const reasons: Record<FaultCode, string> = {
  notAnObject: 'is not a JSON object',
  missing: 'required, but missing',
  notText: 'must be text',
  blank: 'required, but blank',
  repeated: 'repeats the id of an earlier row',
  unknownOrganization: 'no such organization in the list',
  unknownProgramme: 'no such programme in the list',
  unknownDocument: 'no such document in the list',
  unknownEventType: 'unknown type of event',
  invalidDate: 'is not a valid day such as 2025-06-30',
  invalidPeriod: 'is not a valid period such as 2025, 2025-H1, 2025-Q4 or 2025-06',
  invalidMoment: 'is not a valid day or instant such as 2025-06-30T17:00:00+07:00',
  unknownDeadlineKind: 'unknown kind of deadline',
  notAList: 'must be a list',
  notANumber: 'must be a number',
  notTrueOrFalse: 'must be true or false',
  outOfRange: 'is out of range',
  unknownValue: 'unknown value',
  endsBeforeItBegins: 'ends before it begins',
  successorCircle: 'successors form a circle',
  laterThanData: 'is later than the data; it counts from its own day on',
  noName: 'has no name; shown by its id',
  longRun: 'has more than 30\u00a0combining marks in a row, left as they stand',
  repeatedKey: 'the key is said twice; the last counts',
  unknownKey: 'there is no such key',
  otherOrigin: 'must be an address on this very server',
  invalidUrl: 'must be an address such as https://…',
  invalidFrom: 'must be a day such as 2025-06-30, or month, quarter, half, year',
  invalidHours: 'must be hours such as 19:00-06:00',
}

export const reasonEn = ({ code, value }: Fault) =>
  value === undefined ? reasons[code] : `${reasons[code]}: “${value}”`

export function rejectionEn(rejection: Rejection): string {
  switch (rejection.code) {
    case 'empty':
      return 'The data source returned an empty file. Check the export in the source system.'
    case 'notUtf8':
      return 'The data file is not encoded as UTF-8. Export it again as UTF-8.'
    case 'webPage':
      return 'The data source returned a web page (perhaps a login page) instead of the data. Check the address and the access rights.'
    case 'notJson':
      return `The data file is not valid JSON at line ${rejection.line}, column ${rejection.column}. Mend it there or export it again.`
    case 'truncated':
      return `The data file breaks off at line ${rejection.line}, column ${rejection.column}. Load or export it again.`
    case 'notAnObject':
      return 'The data file must be one JSON object { … } of the schema ioc-tasks/1.'
    case 'wrongSchema':
      return rejection.found === null
        ? 'The data file has no “schema”. It needs "schema": "ioc-tasks/1".'
        : `The data file’s “schema” is ${rejection.found}; this dashboard reads "ioc-tasks/1".`
    case 'noGeneratedAt':
      return rejection.found === null
        ? 'The data file has no “generatedAt”, for example "2025-06-24T17:00:00+07:00".'
        : `“generatedAt” is ${rejection.found}, not a valid instant such as "2025-06-24T17:00:00+07:00".`
    case 'repeatedKey':
      return `The data file says the key “${rejection.key}” twice in its outermost object. Leave one of them.`
    case 'noList':
      return `The data file has no list “${rejection.path}”.`
    case 'failedTwice':
      return 'The dashboard failed twice on this data file and doesn’t use it. Have the file examined by your technicians.'
  }
}
