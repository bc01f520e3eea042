import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.layout import Piece, fit
from bot.limits import MESSAGE_TEXT, length


def test_what_fits_is_whole() -> None:
    """N units in N are left alone; with one more, the piece of the highest rank is cut."""
    quote, reason = Piece("q" * 3_000, rank=1), Piece("r" * 1_000, rank=2)
    assert fit([quote, reason]) == ["q" * 3_000, "r" * 1_000]
    longer = Piece("r" * 1_001, rank=2)
    assert fit([quote, longer]) == ["q" * 3_000, "r" * 999 + "…"]


def test_the_lowest_rank_is_cut_last() -> None:
    """Source and reason are cut to their least before the quote loses anything."""
    pieces = [Piece("q" * 3_950, 1), Piece("r" * 900, 2, least=30), Piece("s" * 900, 3, least=10)]
    quote, reason, source = fit(pieces)
    assert (len(quote), len(reason), len(source)) == (3_950, 40, 10)
    quote, reason, source = fit([Piece("q" * 4_500, 1), *pieces[1:]])
    assert (len(quote), len(reason), len(source)) == (3_960, 30, 10)


@given(st.lists(st.builds(Piece, st.text("a*\n", max_size=3_000), st.integers(0, 9)), max_size=8))
def test_the_room_is_kept(pieces: list[Piece]) -> None:
    """Whatever the pieces, together they take no more than there is."""
    assert sum(map(length, fit(pieces))) <= MESSAGE_TEXT


def test_frames_that_do_not_fit_are_refused() -> None:
    """The markdown around pieces is never cut: too much of it is a mistake in the program."""
    with pytest.raises(ValueError, match="1 units more than the 4 that there are"):
        fit([Piece("", rank=0, before="abcde", least=0)], room=4)
