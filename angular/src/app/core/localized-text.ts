/**
 * Text in several languages as the API sends it: the key is a culture, or a culture with the mark `~draft` while no native
 * reader has confirmed the text.
 */
export type LocalizedText = Record<string, string | null | undefined>;

/** Language in which every county writes; the last resort when a text has no other. */
export const BASE_CULTURE = 'zh-Hans';

const DRAFT = '~draft';

/** Best text for a reader: the asked language (confirmed before draft), then Chinese, then whatever there is. */
export function pickText(text: LocalizedText | string | null | undefined, culture: string): string {
  if (!text) return '';
  if (typeof text === 'string') return text;

  const own = textIn(text, culture) || textIn(text, culture.split('-')[0]);
  return own || textIn(text, BASE_CULTURE) || Object.values(text).find(value => !!value) || '';
}

/** Text in exactly this language, confirmed or draft; empty when there is none. */
export function textIn(text: LocalizedText | null | undefined, culture: string): string {
  return text?.[culture] || text?.[culture + DRAFT] || '';
}

/** Whether the text in this language still waits for a native reader. */
export function isDraft(text: LocalizedText | null | undefined, culture: string): boolean {
  return !text?.[culture] && !!text?.[culture + DRAFT];
}

/** The text with one language replaced; an empty value takes the language out. */
export function withText(text: LocalizedText | null | undefined, culture: string, value: string, confirmed: boolean): LocalizedText {
  const { [culture]: _confirmed, [culture + DRAFT]: _draft, ...others } = text ?? {};
  if (!value.trim()) return others;

  return { ...others, [confirmed ? culture : culture + DRAFT]: value };
}

/** Languages of a list separated by `;`, Chinese first. */
export function languageList(languages: string | null | undefined): string[] {
  const listed = (languages ?? '').split(/[;\s]+/).filter(culture => culture && culture !== BASE_CULTURE);
  return [BASE_CULTURE, ...new Set(listed)];
}

/** CSS class that gives a language its own font; Chinese and Latin use the page's. */
export function scriptClass(culture: string): string {
  if (culture.startsWith('bo')) return 'cc-script-bo';
  return culture.startsWith('mn') ? 'cc-script-mn' : '';
}
