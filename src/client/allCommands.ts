import type { Disposable } from 'vscode';
import { registerAddCheckin } from './commands/addCheckin';
import { registerAddDeliverable } from './commands/addDeliverable';
import { registerAddPerson } from './commands/addPerson';
import { registerAddToScope } from './commands/addToScope';
import { registerArrangeReviews } from './commands/arrangeReviews';
import { registerCopyMarkdown } from './commands/copyMarkdown';
import { registerCreateAgreement } from './commands/createAgreement';
import { registerCriteria } from './commands/criteria';
import { registerDecideOnChange } from './commands/decideOnChange';
import { registerExportCalendar } from './commands/exportCalendar';
import { registerGetStarted } from './commands/getStarted';
import { registerInsertReviews } from './commands/insertReviews';
import { registerMarkMeAway } from './commands/markMeAway';
import { registerMoveEntries } from './commands/moveEntries';
import { registerOpenAgreement } from './commands/openAgreement';
import { registerOpenPanel } from './commands/openPanel';
import { registerOpenCheckpoints } from './commands/openCheckpoints';
import { registerPlanMeeting } from './commands/planMeeting';
import { registerPromoteMention } from './commands/promoteMention';
import { registerRaiseConcern } from './commands/raiseConcern';
import { registerRecordChange } from './commands/recordChange';
import { registerRefresh } from './commands/refresh';
import { registerRemoveEntries } from './commands/removeEntries';
import { registerRenameId } from './commands/renameId';
import { registerRestartServer } from './commands/restartServer';
import { registerRevealFolder } from './commands/revealFolder';
import { registerRevealPath } from './commands/revealPath';
import { registerSetDeliverableFields } from './commands/setDeliverableFields';
import { registerSetMyHours } from './commands/setMyHours';
import { registerSettleCheckpoint } from './commands/settleCheckpoint';
import { registerSettleConcern } from './commands/settleConcern';
import { registerShowChangesSinceReview } from './commands/showChangesSinceReview';
import { registerShareProject } from './commands/shareProject';
import { registerShowWorkingHours } from './commands/showWorkingHours';
import { registerSortDeliverables } from './commands/sortDeliverables';
import { registerTravel } from './commands/travel';
import type { Services } from './services';

export { Panels } from './panel/panels';
export { ReviewViews } from './reviews/reviewViews';

/*
 * The only importer of the commands and of the panel, and therefore a bundle of its own: it is larger than all that has to be there
 * when VS Code starts, and loaded when the first of them is used.
 */

/**
 * Registers every command.
 *
 * @param extensionId as VS Code knows us.
 */
export function registerCommands(services: Services, extensionId: string): readonly Disposable[] {
  return [
    registerGetStarted(extensionId),
    registerCreateAgreement(),
    registerAddDeliverable(services),
    registerSetDeliverableFields(services),
    registerSortDeliverables(services),
    registerCriteria(services),
    registerRenameId(services),
    registerMoveEntries(services),
    registerRemoveEntries(services),
    registerCopyMarkdown(services),
    registerAddPerson(services),
    registerSetMyHours(services),
    registerMarkMeAway(services),
    registerTravel(services),
    registerAddToScope(services),
    registerRecordChange(services),
    registerDecideOnChange(services),
    registerRaiseConcern(services),
    registerSettleConcern(services),
    registerAddCheckin(services),
    registerInsertReviews(services),
    registerPromoteMention(services),
    registerSettleCheckpoint(services),
    registerShowChangesSinceReview(services),
    registerOpenCheckpoints(services),
    registerArrangeReviews(services),
    registerExportCalendar(services),
    registerOpenAgreement(services),
    registerOpenPanel(services),
    registerPlanMeeting(services),
    registerRefresh(services),
    registerRestartServer(services),
    registerRevealPath(services),
    registerRevealFolder(),
    registerShareProject(services),
    registerShowWorkingHours(services),
  ];
}
