/** What SharePoint's front end tells with every answer, and clients log or send to Microsoft's support. */
export const serverHeaders = (requestId: string, milliseconds: number): Readonly<Record<string, string>> => ({
  SPRequestGuid: requestId,
  'request-id': requestId,
  SPRequestDuration: String(Math.ceil(milliseconds)),
  SPIisLatency: '0',
  'X-SharePointHealthScore': '0',
  MicrosoftSharePointTeamServices: '16.0.0.26629',
  'X-MS-InvokeApp': '1; RequireReadOnly',
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
});
