from dataclasses import replace

import discord
import pytest
from hypothesis import HealthCheck, given, settings

from bot.card import COLOURS, LINKS_SHOWN, PARTS_SHOWN, answer_card, notice
from bot.limits import MESSAGE_COMPONENTS, MESSAGE_TEXT, length
from bot.phrases import phrases
from claims.models import Answer, Kind, Verdict
from claims.phrases import VERDICTS
from tests.bot.markdown import FRAME, active, bold, links, shown, texts
from tests.bot.strategies import ANSWER, CLAIM, answers


@given(answers)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
def test_no_answer_breaks_a_limit_or_becomes_active(answer: Answer) -> None:
    """Whatever stands in an answer, its card fits one message and does nothing but show it."""
    card = answer_card(answer, asked=True)
    written = texts(card)
    assert sum(map(length, written)) <= MESSAGE_TEXT
    assert 0 < len(list(card.walk_children())) <= MESSAGE_COMPONENTS
    for text in written:
        assert text.strip()
        assert set(active(FRAME.sub("", text))) <= {"emphasis"}
    assert not card.is_dispatchable()


def test_the_card_shows_all_that_an_answer_says() -> None:
    """Verdict in words and symbol, its date, value, reason, the quote in bold, the source."""
    head, quote, source = texts(answer_card(ANSWER))
    assert head.splitlines() == [
        "### ❌ Contradicted, as of 17 November 2020",
        "**7**",
        "You said 10 rockets were fired; the source says 7.",
    ]
    assert quote == "> **Seven rockets** were fired on Tuesday at the embassy."
    assert source == (
        "-# Source: Rockets hit Baghdad · The Daily Example · A. Writer · "
        "18 November 2020 · example.org"
    )
    assert links(answer_card(ANSWER)) == ["https://example.org/rockets"]


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_verdicts_are_words_and_symbols(verdict: Verdict, language: str) -> None:
    """Each verdict is told in the language of the message, with a symbol, never by colour alone."""
    answer = replace(ANSWER, verdict=verdict, language=language, found=False, claim=None)
    card = answer_card(answer)
    symbol, words = VERDICTS[language][verdict]
    assert texts(card)[0].startswith(f"### {symbol} {words}\n")
    [container] = [i for i in card.children if isinstance(i, discord.ui.Container)]
    assert container.accent_colour == COLOURS[verdict]


def test_a_related_claim_is_not_called_an_answer() -> None:
    """Found but unknown reads as related, with its sentence."""
    card = answer_card(replace(ANSWER, verdict=Verdict.UNKNOWN, value=None))
    assert texts(card)[0].startswith("### ❔ Related, but does not settle it")
    assert "Seven rockets" in texts(card)[1]


def test_a_quote_without_its_article_is_marked() -> None:
    """Where the article is not stored, the card says so; where it is, it does not."""
    quoted = replace(ANSWER, claim=replace(CLAIM, start=None, end=None))
    assert "(quoted; the article is not stored)" in shown("\n".join(texts(answer_card(quoted))))
    assert "not stored" not in "\n".join(texts(answer_card(ANSWER)))


def test_a_claim_without_a_sentence_is_marked() -> None:
    """The claim's own text is shown in the sentence's place, and said to be that."""
    claim = replace(CLAIM, sentence=None, start=None, end=None)
    answer = replace(ANSWER, claim=claim, sentence=claim.text, sentence_is_quote=False)
    _, quote, source = texts(answer_card(answer))
    assert shown(quote) == "> Seven rockets were fired at the embassy."
    assert "the source gave no sentence" in source
    assert "not stored" not in source


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "ftp://a.example", "https://"])
def test_there_is_no_link_without_an_address(url: str | None) -> None:
    """A link stands only where the source has an address on the web."""
    claim = replace(CLAIM, source=replace(CLAIM.source, url=url))
    card = answer_card(replace(ANSWER, claim=claim))
    assert links(card) == []
    assert "example.org" not in "".join(texts(card))


def test_several_lines_stay_in_the_quote() -> None:
    """Each line of a sentence is quoted, and what starts a line there does nothing."""
    sentence = "Seven rockets:\n# four here\n- three there"
    quote = texts(answer_card(replace(ANSWER, sentence=sentence, highlight=())))[1]
    assert quote.splitlines() == [
        "> Seven rockets:",
        "> \\# four here",
        "> \\- three there",
    ]


def test_the_longest_quote_is_shown_whole() -> None:
    """The quote gives way last: a long source and reason are cut for its sake."""
    sentence = "s" * 3_000
    answer = replace(
        ANSWER,
        sentence=sentence,
        highlight=((0, 5),),
        reason="r" * 3_000,
        claim=replace(CLAIM, source=replace(CLAIM.source, title="t" * 3_000)),
    )
    head, quote, source = texts(answer_card(answer))
    assert shown(quote) == "> " + sentence
    assert bold(quote) == ["sssss"]
    assert "r…" in head
    assert source.endswith("t…")
    assert length(head + quote + source) <= MESSAGE_TEXT


def test_text_at_the_limit_is_whole() -> None:
    """A card of exactly 4,000 characters is not cut; one more loses its end."""
    bare = replace(ANSWER, claim=None, value=None, reason="r")
    room = MESSAGE_TEXT - len(texts(answer_card(bare))[0]) + 1
    assert texts(answer_card(replace(bare, reason="r" * room)))[0].endswith("r")
    assert texts(answer_card(replace(bare, reason="r" * (room + 1))))[0].endswith("r…")


def test_chatter_gets_a_sentence() -> None:
    """A greeting is answered without a verdict."""
    answer = Answer("hi", "en", Kind.CHATTER, False, Verdict.UNKNOWN, "Ask me a question.", 0.0)
    assert texts(answer_card(answer)) == ["Ask me a question."]


def test_each_statement_of_a_message_has_its_verdict() -> None:
    """Parts are shown one under the other; beyond those that fit, their number is told."""
    part = replace(ANSWER, text="Ten rockets were fired", verdict=Verdict.SUPPORTED)
    answer = replace(ANSWER, parts=(part,) * (PARTS_SHOWN + 2))
    head, *sections = texts(answer_card(answer))
    assert head.startswith("### ❌ Contradicted")
    assert len(sections) == PARTS_SHOWN + 1
    assert sections[0].splitlines()[:2] == [
        "**Ten rockets were fired**",
        "✅ Supported, as of 17 November 2020",
    ]
    assert "2" in sections[-1]
    assert len(texts(answer_card(replace(answer, parts=(part,) * PARTS_SHOWN)))) == PARTS_SHOWN + 1


def test_links_of_parts_are_not_repeated() -> None:
    """One button an article, and no more than a row holds."""
    parts = tuple(
        replace(
            ANSWER,
            claim=replace(CLAIM, source=replace(CLAIM.source, url=f"https://e.example/{n // 2}")),
        )
        for n in range(6)
    )
    assert links(answer_card(replace(ANSWER, parts=parts))) == [
        f"https://e.example/{n}" for n in range(3)
    ]
    assert LINKS_SHOWN == 5


def test_the_question_is_shown_where_discord_does_not() -> None:
    """A slash command's text is repeated above its answer; a reply's is not."""
    assert texts(answer_card(ANSWER, asked=True))[0].startswith("-# Asked: Ten rockets were fired.")
    assert "Asked" not in texts(answer_card(ANSWER))[0]


def test_notices_show_anything_as_it_is() -> None:
    """A sentence with a stranger's words in it is as inert as a card, and never empty."""
    [text] = texts(notice("There is no claim “@everyone **x**”."))
    assert active(text) == []
    assert texts(notice("\u200b")) == ["…"]
    assert length(texts(notice("x" * 4_001))[0]) == MESSAGE_TEXT


def test_phrases_are_complete() -> None:
    """Both languages say everything, and keep the same places to fill in."""
    for language in ("en", "fr"):
        assert phrases(language).language == language
