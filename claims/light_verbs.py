"""Verbs that add nothing to what is said or takes place."""

TAKING_PLACE = frozenset(
    "perpetrate happen exist include locate deploy hold count_tally total reach number record "
    "register see give cause employ carry".split()
)
"""Concepts of verbs that only say that something is or takes place."""
SAYING = frozenset(
    "announce say report confirm state specify add explain reveal estimate_calc".split()
)
"""Concepts of verbs by which it is said."""
LIGHT = TAKING_PLACE | SAYING
"""Both: verbs that add nothing to what is said or takes place."""
_ALWAYS = frozenset(("happen", "exist"))
"""Concepts of words that say nothing else, whatever further meanings the lexicon has for them."""


def is_light(concepts: frozenset[str], light: frozenset[str] = LIGHT) -> bool:
    """Whether a verb of these concepts adds nothing: in all of its meanings, or in any as "happen".

    "Chiffrer" may be to count, and to encrypt.
    """
    return bool(concepts & _ALWAYS) or concepts <= light
