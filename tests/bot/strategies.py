"""Texts that try to do something on Discord."""

from datetime import date, datetime

from hypothesis import strategies as st

from claims.models import Answer, Claim, Kind, Source, Verdict

NASTY = (
    "@everyone @here <@1> <@!1> <@&1> <#1> <t:0:R> <id:home> </ask:1> <:a:1> <a:b:2> :smile: "
    "[x](https://evil.example) https://evil.example <https://evil.example> discord.gg/x "
    "``` ` || ** * __ _ ~~ \\ # ## -# - + 1. 7) > >>> [ ] ( ) ] ) < : / @ !"
).split()
INVISIBLE = ["\u202e", "\u202d", "\u2066", "\u200b", "\u200f", "\ufeff", "\x00", "\x1b", "\ud83d"]
SPACE = [" ", "\n", "\r\n", "\u2028", "\t", "\v"]

hostile = st.lists(
    st.one_of(
        st.sampled_from(NASTY + INVISIBLE + SPACE + ["seven", "roquettes", "שלום", "é", "🚀", "٣"]),
        st.characters(exclude_categories=()),
        st.text(max_size=8),
    ),
    max_size=30,
).map("".join)

# Now and then something far too long.
long_hostile = st.one_of(
    hostile,
    st.tuples(hostile, st.integers(1, 2_000)).map(lambda pair: (pair[0] * pair[1])[:6_000]),
)
spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4).map(tuple)

sources = st.builds(
    Source,
    title=long_hostile,
    publisher=st.none() | long_hostile,
    author=st.none() | long_hostile,
    url=st.none() | hostile | hostile.map("https://example.org/{}".format) | st.just("http://[x"),
    published_at=st.none() | st.datetimes(),
    language=st.none() | st.just("fr"),
)
stored_claims = st.builds(
    Claim,
    key=hostile,
    text=long_hostile,
    language=st.sampled_from(["fr", "en", "de"]),
    source=sources,
    sentence=st.none() | long_hostile,
    start=st.none() | st.just(0),
    as_of=st.none() | st.dates(),
    rating=st.none() | long_hostile,
    translations=st.dictionaries(st.sampled_from(["fr", "en"]), long_hostile),
    tags=st.lists(hostile, max_size=4).map(tuple),
    supersedes=st.none() | long_hostile,
)


def _answers(parts: st.SearchStrategy[tuple[Answer, ...]]) -> st.SearchStrategy[Answer]:
    return st.builds(
        Answer,
        text=long_hostile,
        language=st.sampled_from(["fr", "en", "de"]),
        kind=st.sampled_from(Kind),
        found=st.booleans(),
        verdict=st.sampled_from(Verdict),
        reason=long_hostile,
        confidence=st.just(0.5),
        value=st.none() | long_hostile,
        claim=st.none() | stored_claims,
        sentence=st.none() | long_hostile,
        sentence_is_quote=st.booleans(),
        highlight=spans,
        parts=parts,
    )


answers = _answers(st.lists(_answers(st.just(())), max_size=9).map(tuple))

SOURCE = Source(
    title="Rockets hit Baghdad",
    publisher="The Daily Example",
    author="A. Writer",
    url="https://example.org/rockets",
    published_at=datetime(2020, 11, 18, 6, 16),  # noqa: DTZ001 - as the models keep it
    language="en",
)
CLAIM = Claim(
    key="rockets-fired",
    text="Seven rockets were fired at the embassy.",
    language="en",
    source=SOURCE,
    sentence="Seven rockets were fired on Tuesday at the embassy.",
    start=10,
    end=61,
    as_of=date(2020, 11, 17),
    translations={"fr": "Sept roquettes ont été tirées vers l'ambassade."},
)
ANSWER = Answer(
    text="Ten rockets were fired.",
    language="en",
    kind=Kind.ASSERTION,
    found=True,
    verdict=Verdict.CONTRADICTED,
    reason="You said 10 rockets were fired; the source says 7.",
    confidence=0.9,
    value="7",
    claim=CLAIM,
    sentence=CLAIM.sentence,
    highlight=((0, 13),),
)
