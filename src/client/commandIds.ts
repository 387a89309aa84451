/** The ids of our commands. All but `revealPath` stand in the palette. */
export const commandIds = {
  create: 'collab.create',
  openAgreement: 'collab.openAgreement',
  showWorkingHours: 'collab.showWorkingHours',
  planMeeting: 'collab.planMeeting',
  exportCalendar: 'collab.exportCalendar',
  refresh: 'collab.refresh',
  restartServer: 'collab.restartServer',
  revealPath: 'collab.revealPath',
} as const;
