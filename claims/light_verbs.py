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
