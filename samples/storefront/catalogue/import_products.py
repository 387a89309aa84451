"""Moves products out of the old shop's export. Running it twice changes nothing the second time."""

import argparse
import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from prices import parse_price


@dataclass(frozen=True)
class Product:
    sku: str
    name: str
    price: int  # øre, VAT included
    vat_rate: int


class Unreadable(Exception):
    """A row that cannot become a product, and why."""


def read_product(row: dict[str, str]) -> Product:
    sku = row["varenr"].strip()
    if not sku:
        raise Unreadable("no item number")
    if not row["navn"].strip():
        raise Unreadable(f"{sku}: no name")
    return Product(sku, row["navn"].strip(), parse_price(row["pris"]), int(row["mva"] or 25))


def read_export(path: Path) -> tuple[list[Product], list[str]]:
    products: dict[str, Product] = {}
    problems: list[str] = []
    # The old shop writes Windows-1252, whatever its header says.
    with path.open(encoding="cp1252", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter=";"), start=2):
            try:
                product = read_product(row)
            except (Unreadable, ValueError) as error:
                problems.append(f"{path.name}:{number}: {error}")
                continue
            # REVIEW(import-twice @kiran): the last row of an item number wins, as in the old shop.
            products[product.sku] = product
    return list(products.values()), problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("export", type=Path)
    arguments = parser.parse_args()
    products, problems = read_export(arguments.export)
    print(f"{len(products)} products, {len(problems)} rows left out")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
