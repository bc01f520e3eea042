from bot.limits import length, shorten


def test_length_counts_as_discord_does() -> None:
    """A character beyond the basic plane counts twice, half a pair once."""
    assert length("aé") == 2
    assert length("🚀") == 2
    assert length("\ud83d") == 1


def test_shorten_at_the_limit() -> None:
    """N stays whole, N + 1 is cut to N with an ellipsis."""
    assert shorten("a" * 100, 100) == "a" * 100
    assert shorten("a" * 101, 100) == "a" * 99 + "…"


def test_shorten_counts_pairs() -> None:
    """The limit holds for characters that count twice."""
    cut = shorten("🚀" * 60, 100)
    assert cut == "🚀" * 49 + "…"
    assert length(cut) == 99
