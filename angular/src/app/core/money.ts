/** Yuan in one 万元, the unit in which every amount is shown. */
export const YUAN_PER_WAN = 10_000;

/**
 * Yuan as a number of 万元. Amounts have two decimals of a yuan, so six decimals of 万元 hold every value exactly; rounding to
 * them removes what binary fractions add.
 */
export function toWan(yuan: number): number {
  return Number((yuan / YUAN_PER_WAN).toFixed(6));
}

/** 万元 back to yuan, to the cent. */
export function toYuan(wan: number): number {
  return Number((wan * YUAN_PER_WAN).toFixed(2));
}

/** Text of an amount in 万元: grouped, two decimals at least, more only when the amount has them. */
export function formatWan(yuan: number | null | undefined, empty = '—'): string {
  if (yuan === null || yuan === undefined || Number.isNaN(yuan)) return empty;

  return formatNumber(toWan(yuan), 2, 6);
}

/** Grouped number in the digits that Chinese and English readers share. */
export function formatNumber(value: number | null | undefined, minDecimals = 0, maxDecimals = 6): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '—';

  return new Intl.NumberFormat('en-US', { minimumFractionDigits: minDecimals, maximumFractionDigits: maxDecimals }).format(value);
}

/** Number typed by a person: blanks, grouping commas and full-width digits are fine; null when it is empty or no number. */
export function parseNumber(text: unknown): number | null {
  if (typeof text === 'number') return Number.isFinite(text) ? text : null;
  if (typeof text !== 'string') return null;

  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** Share of a part in a whole in percent with one decimal, or null when there is no whole. */
export function sharePercent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
