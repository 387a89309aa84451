import type { OpenTexts } from './sources';

/** Where an agreement lies in the folder it governs. */
export const AGREEMENT_NAME = '.collab.yaml';

/**
 * Whether a text is an agreement and not code: by its name, or by the language that the editor takes it for, which begins or ends with
 * that of agreements in editors that have languages within languages.
 */
export function isAgreement(uri: string, open: OpenTexts): boolean {
  return uri.endsWith(`/${AGREEMENT_NAME}`) || /\bcollab\b/u.test(open.get(uri)?.languageId ?? '');
}
