import type { AgreementEditor } from './agreementEditor';
import type { LanguageServer } from './languageServer';
import type { MinuteTicker } from './minuteTicker';
import type { PanelsOnDemand } from './panelsOnDemand';
import type { ProjectStore } from './projectStore';
import type { ProjectTree } from './projectTree';
import type { RowOrder } from './rowOrder';
import type { PlaceStore } from './reviews/placeStore';
import type { ReviewArrangement } from './reviews/reviewArrangement';

/** What commands work with. */
export interface Services {
  readonly store: ProjectStore;
  readonly server: LanguageServer;
  readonly editor: AgreementEditor;
  readonly ticker: MinuteTicker;
  readonly tree: ProjectTree;
  readonly rowOrder: RowOrder;
  readonly places: PlaceStore;
  readonly arrangement: ReviewArrangement;
  readonly panels: PanelsOnDemand;
}
