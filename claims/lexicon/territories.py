"""Writes ``territories.tsv`` from the territory names of CLDR.

Run it as ``python -m claims.lexicon.territories``, again after babel is updated. The file holds the
territories that ``places.tsv`` does not; reading it costs a millisecond, babel's own tables eighty.
"""

from pathlib import Path

from babel import Locale

from claims.lexicon import phrase_words, rows
from claims.text import fold

# Not places, or names of places that "places.tsv" gives to something better known.
_LEFT_OUT = frozenset(("ZZ", "XA", "XB", "QO", "EZ", "UN", "EU", "001"))


def territories() -> list[tuple[str, str, str]]:
    """Each territory missing in ``places.tsv``: canonical name, type, variants."""
    english, french = Locale("en").territories, Locale("fr").territories
    known = {
        phrase_words(fold(variant.split(":")[-1].lstrip("^")))
        for row in rows("places.tsv")
        for variant in row[2].split("|")
    }
    persons = {name for row in rows("given_names.tsv") for name in row[0].split("|")}
    found = []
    for code, name in sorted(english.items()):
        names = [name.replace("’", "'"), french.get(code, name).replace("’", "'")]
        plain = [variant.replace("&", "and").split(" (")[0] for variant in names]
        folded = [fold(variant) for variant in plain]
        if code in _LEFT_OUT or any(phrase_words(variant) in known for variant in folded):
            continue
        # "Dominique" is far more often a person.
        plain = [variant for variant in plain if fold(variant) not in persons]
        kind = "region" if code.isdigit() else "country"
        found.append(
            (folded[0], kind, "|".join(dict.fromkeys(variant.lower() for variant in plain)))
        )
    return found


def main() -> None:
    """Writes the file beside this module."""
    lines = ["# canonical\ttype\tvariants; written by claims/lexicon/territories.py from CLDR"]
    lines.extend("\t".join(row) for row in territories())
    path = Path(__file__).with_name("territories.tsv")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
