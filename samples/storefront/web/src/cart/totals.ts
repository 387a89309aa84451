/** Amounts are whole øre, VAT included, as Norwegian shops show them. */
export interface Line {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number;
  /** Per cent: 25, 15 or 12. */
  readonly vatRate: number;
}

export interface Totals {
  readonly goods: number;
  readonly discount: number;
  readonly vat: number;
  readonly total: number;
}

// REVIEW(cart-totals @ana): discount before VAT, spread over the rates. Does the API round the same way?
export function totalsOf(lines: readonly Line[], discountRate: number): Totals {
  const goods = sum(lines.map((line) => line.quantity * line.unitPrice));
  const discount = Math.round(goods * discountRate);
  const vat = sum(
    lines.map((line) => {
      const paid = line.quantity * line.unitPrice * (1 - discountRate);
      return Math.round((paid * line.vatRate) / (100 + line.vatRate));
    }),
  );
  return { goods, discount, vat, total: goods - discount };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
