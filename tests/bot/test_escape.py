import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.escape import ELLIPSIS, escape, plain
from bot.limits import length
from tests.bot.markdown import active, bold, shown
from tests.bot.strategies import NASTY, hostile, long_hostile, spans


@pytest.mark.parametrize("text", NASTY)
def test_every_kind_of_markup_is_made_plain(text: str) -> None:
    """Whatever Discord knows, at a line's start, inside one, or doubled, shows as typed."""
    for line in (f"{text} word {text}", f"{text}{text}", f"a {text} b {text}", text):
        assert active(escape(line)) == []
        assert shown(escape(line)) == line


@given(hostile)
def test_nothing_is_active_in_any_text(text: str) -> None:
    """No text makes Discord do anything, on one line or on several."""
    assert active(escape(text)) == []
    assert active(escape(text, newline="\n")) == []


@given(hostile, spans)
def test_only_the_marked_words_are_bold(text: str, marked: tuple[tuple[int, int], ...]) -> None:
    """With spans, bold is the only thing active, and it begins and ends at visible words."""
    escaped = escape(text, bold=marked, newline="\n")
    assert set(active(escaped)) <= {"emphasis"}
    assert shown(escaped) == shown(escape(text, newline="\n"))
    for each in bold(escaped):
        assert each.strip() == each
        assert "\n" not in each


@given(st.text("abc", min_size=1, max_size=20), spans)
def test_bold_is_exactly_the_spans(text: str, marked: tuple[tuple[int, int], ...]) -> None:
    """The characters within the spans, and no others, are bold."""
    inside = {at for start, end in marked for at in range(start, min(end, len(text)))}
    wanted = "".join(char if at in inside else " " for at, char in enumerate(text)).split()
    assert bold(escape(text, bold=marked)) == wanted


def test_what_is_bold_begins_like_a_line() -> None:
    """Marks of lists and headings are plain at the beginning of bold words too."""
    assert escape("a # b", bold=[(2, 5)]) == "a **\\# b**"
    assert escape("a 1. b", bold=[(2, 6)]) == "a **1\\. b**"


def test_bold_survives_marks_inside_it() -> None:
    """Asterisks and backslashes of the text do not end the emphasis around it."""
    escaped = escape("a*7* b\\", bold=[(0, 4), (5, 7)])
    assert bold(escaped) == ["a*7*", "b\\"]


def test_neighbouring_spans_are_one() -> None:
    """Spans that touch or overlap never leave bare asterisks between them."""
    assert escape("abcdef", bold=[(0, 2), (2, 4), (3, 5)]) == "**abcde**f"


@given(long_hostile, st.integers(0, 300), spans)
def test_a_limit_is_kept(text: str, limit: int, marked: tuple[tuple[int, int], ...]) -> None:
    """A text too long loses its end to an ellipsis, and stays inert."""
    escaped = escape(text, limit, bold=marked)
    assert length(escaped) <= limit
    assert set(active(escaped)) <= ({"emphasis"} if marked else set())
    if escaped != escape(text, bold=marked) and limit >= 3:
        assert shown(escaped).endswith(ELLIPSIS)


def test_the_limit_itself_is_not_cut() -> None:
    """N characters fit in N; N + 1 lose two to the ellipsis."""
    assert escape("a" * 50, 50) == "a" * 50
    assert escape("a" * 51, 50) == "a" * 49 + ELLIPSIS


def test_an_escape_is_never_cut_in_half() -> None:
    """What is kept of a mark is the mark with its backslash, or nothing."""
    assert escape("***", 4) == "\\*" + ELLIPSIS


def test_directions_cannot_be_overridden() -> None:
    """Overrides are taken out, and right-to-left writing is isolated from what follows."""
    assert escape("abc\u202edef\u202c") == "abcdef"
    assert escape("שלום") == "\u2068שלום\u2069"
    assert escape("שלום\nx", newline="\n> ") == "\u2068שלום\u2069\n> \u2068x\u2069"


def test_invisible_characters_do_not_hide_a_mark() -> None:
    """A list stays plain where a zero-width character or a control stands before its mark."""
    for hidden in ("\u200b", "\ufeff", "\x00"):
        assert active(escape(f"{hidden}- word", newline="\n")) == []


def test_ordinary_sentences_are_left_alone() -> None:
    """French and English prose comes through as it is."""
    prose = "L'armée a dit : 2.500 soldats (sur 3 000) restent – « pour l'instant ». No. 7 & #8!"
    assert escape(prose) == prose


def test_plain_text_is_one_visible_line() -> None:
    """Labels get no line ends, controls, overrides or half pairs."""
    assert plain("a\r\nb\u202e\x00c\ud83d ") == "ab c�".replace("ab", "a b")
