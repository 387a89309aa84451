import { scan } from './leak';
import type { LeakRule, Pattern } from './leak';

const NUMBER = String.raw`\d{1,3}(?:[.,'\u00A0\u202F ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?`;
const SYMBOLS = '[€£¥₹₽₩₪₺₴₦฿]';
const CODES =
  'USD|EUR|GBP|NOK|SEK|DKK|ISK|CHF|BRL|NPR|INR|PKR|BDT|LKR|CAD|AUD|NZD|JPY|CNY|KRW|MXN|ARS|CLP|COP|PLN|CZK|HUF|RON|UAH|TRY|ILS|ZAR|NGN|KES|EGP|SGD|HKD|THB|VND|IDR|MYR|PHP';

const patterns: readonly Pattern[] = [
  amount(String.raw`${SYMBOLS} ?(?:${NUMBER})|(?:${NUMBER}) ?${SYMBOLS}`),
  // One digit after a dollar sign is more often a placeholder than a price.
  amount(String.raw`(?<![\w$])(?:US|R|C|A|NZ|S|HK)?\$ ?(?=\d[\d.,'kKmM])(?:${NUMBER})[kKmM]?`),
  amount(String.raw`\b(?:${CODES}) ?(?:${NUMBER})\b|(?<![\w.,])(?:${NUMBER})[kKmM]? ?(?:${CODES})\b`),
];

/** Prices and rates belong in the contract, not in a file that everybody with the repository reads. */
export const money: LeakRule = (text) => scan(text, 'money', patterns);

function amount(source: string): Pattern {
  return {
    expression: new RegExp(source, 'gu'),
    message: 'This looks like an amount of money. Prices and rates belong in the contract, not in the repository.',
  };
}
