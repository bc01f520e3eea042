import pytest
from hypothesis import given

from bot.question import question_in, whole
from tests.bot.strategies import hostile

ME = 42


@pytest.mark.parametrize(
    ("content", "question"),
    [
        ("<@42> how many?", "how many?"),
        ("<@!42>how many?<@42>", "how many?"),
        ("<@42>", ""),
        ("<@42> did <@7> say so?", "did Ann say so?"),
        ("<@42> did <@8> say so?", "did   say so?"),
        ("<@42> <@&1> <#2> <t:3:R> <t:3> <a:wave:4> <:x:5> how many?", "how many?"),
        ("use </claim search:6>", "use /claim search"),
        ("<@42> 3 < 4 > 2 @everyone", "3 < 4 > 2 @everyone"),
    ],
)
def test_what_is_asked(content: str, question: str) -> None:
    """Without the bot's mention, names for people, nothing for what only Discord understands."""
    assert question_in(content, ME, {7: "Ann"}) == question


@given(hostile)
def test_any_text_can_be_stored_and_sent(text: str) -> None:
    """Halves of pairs are joined or replaced, and everything else stays."""
    joined = whole(text)
    joined.encode()
    if not any("\ud800" <= char <= "\udfff" for char in text):
        assert joined == text


def test_halves_that_belong_together_are_joined() -> None:
    """A pair that came as two halves is one character."""
    assert whole("\ud83d\ude80") == "🚀"
    assert whole("a\ud83db") == "a�b"
