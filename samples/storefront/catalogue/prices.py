"""Prices as the old shop writes them: `1 249,50`, net of VAT."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal


def parse_price(text: str) -> int:
    """The amount in øre. Raises ValueError when the text is no price."""
    plain = text.replace("\u00a0", "").replace(" ", "").replace(",", ".")
    try:
        amount = Decimal(plain)
    except ArithmeticError:
        raise ValueError(f"{text!r} is not a price") from None
    if amount < 0:
        raise ValueError(f"{text!r} is less than nothing")
    return int((amount * 100).to_integral_value(ROUND_HALF_EVEN))


def with_vat(net: int, rate: int) -> int:
    """The price that customers see, in øre."""
    # REVIEW(price-rounding @maria): half an øre goes up here. The old shop rounded to whole kroner; do we want that back?
    return int((Decimal(net) * (100 + rate) / 100).to_integral_value(ROUND_HALF_UP))
