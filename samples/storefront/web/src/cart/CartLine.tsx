import { useId } from 'react';
import { formatMoney } from '../text/formatMoney';
import type { Line } from './totals';

interface CartLineProps {
  readonly line: Line;
  readonly name: string;
  /** The price when it was put into the cart, if it is another one by now. */
  readonly oldPrice?: number;
  onQuantity(quantity: number): void;
  onRemove(): void;
}

export function CartLine({ line, name, oldPrice, onQuantity, onRemove }: CartLineProps) {
  const label = useId();
  return (
    <li className="cart-line" aria-labelledby={label}>
      <span id={label}>{name}</span>
      {/* REVIEW(@tess): is a number field kinder than two buttons here? NVDA reads "spin button" for it. */}
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={99}
        aria-label={`Number of ${name}`}
        value={line.quantity}
        onChange={(event) => onQuantity(event.currentTarget.valueAsNumber)}
      />
      <span>
        {oldPrice !== undefined && <del>{formatMoney(oldPrice)}</del>} {formatMoney(line.unitPrice)}
      </span>
      <button type="button" onClick={onRemove} aria-label={`Remove ${name}`}>
        ×
      </button>
    </li>
  );
}
