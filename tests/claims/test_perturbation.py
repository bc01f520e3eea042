"""A seed claim with one thing changed is never supported, and a paraphrase never contradicted."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.inputs import ClaimInput
from claims.language import detect_language
from claims.models import Claim, Name, Verdict, Wording
from claims.names import read_names
from claims.quantities import read_quantities
from claims.reading import read_message
from claims.seeds import read_seeds, seeds_folder
from claims.verdict import judge

TODAY = date(2020, 11, 18)

# Something else of the same kind, never in the seeds.
OTHERS = {
    "country": {"en": "Canada", "fr": "Canada"},
    "city": {"en": "Oslo", "fr": "Oslo"},
    "person": {"en": "Nelson Ramirez", "fr": "Nelson Ramirez"},
    "organisation": {"en": "Greenpeace", "fr": "Greenpeace"},
    "place": {"en": "Central Park", "fr": "Central Park"},
}
AUXILIARIES = {
    "en": re.compile(r"\b(was|were|is|are|has|have|had|will|would|should)\b"),
    "fr": re.compile(r"\b(a|ont|est|sont|avait|avaient|allaient|devrait|devraient)\b"),
}


@cache
def seed_claims() -> tuple[Claim, ...]:
    """The claims that a new store starts with, as it hands them out but without their source."""
    return tuple(
        Claim(
            key=item.stable_key,
            text=item.claim,
            language=item.language or "fr",
            sentence=item.sentence,
            as_of=item.as_of,
            aliases=tuple(Wording(alias, detect_language(alias)) for alias in item.aliases),
            translations=dict(item.translations),
        )
        for item in read_seeds(seeds_folder())
        if isinstance(item, ClaimInput)
    )


def statements() -> Iterator[tuple[str, str]]:
    """The text of each seed claim in French and in English."""
    for claim in seed_claims():
        yield claim.text, claim.language
        for language, text in claim.translations.items():
            yield text, language


def with_other_numbers(text: str, language: str) -> Iterator[str]:
    """The text once for each of its numbers, with another in its place."""
    for quantity in read_quantities(text, language):
        if quantity.kind == "article" or quantity.value is None:
            continue
        other = str(int(quantity.value) * 2 + 3)
        digits = re.search(r"\d[\d.,\u202f\u00a0]*\d|\d", quantity.text)
        if digits:
            changed = quantity.text[: digits.start()] + other + quantity.text[digits.end() :]
        elif quantity.unit is None:
            changed = other
        else:
            changed = f"{other} {quantity.text.split()[-1]}"
        yield text[: quantity.start] + changed + text[quantity.end :]


def with_other_names(text: str, language: str) -> Iterator[str]:
    """The text once for each of its names, with another of its kind in its place."""
    for name in read_names(text, language):
        other = OTHERS.get(name.type)
        if other is not None and name.text[:1].isupper():
            yield text[: name.start] + other[language] + text[name.end :]


def denied(text: str, language: str) -> Iterator[str]:
    """The text with its first auxiliary negated, where it has one and no negation."""
    found = AUXILIARIES[language].search(text)
    if found is None or re.search(r"\b(not|no|ne|n')\b|\bn'", text):
        return
    word = found[1]
    if language == "en":
        changed = f"{word} not"
    else:
        changed = f"{'n' + chr(39) if word[0] in 'ae' else 'ne '}{word} pas"
    yield text[: found.start()] + changed + text[found.end() :]


def with_parties_swapped(text: str, language: str) -> Iterator[str]:
    """The text with its first two names changing places, where that changes what it says."""
    names: list[Name] = [
        n for n in read_names(text, language) if n.text[:1].isupper() and n.type in OTHERS
    ]
    if len(names) < 2 or names[0].canonical == names[1].canonical:
        return
    one, other = names[:2]
    between = text[one.end : other.start]
    if re.search(r"\b(et|and|entre|between|avec|with|is|est)\b", between):
        return
    yield text[: one.start] + other.text + between + one.text + text[other.end :]


PERTURBATIONS = {
    "number": with_other_numbers,
    "name": with_other_names,
    "polarity": denied,
    "parties": with_parties_swapped,
}


@pytest.mark.parametrize("kind", PERTURBATIONS)
def test_a_changed_claim_is_never_supported(kind: str) -> None:
    """With a number, a name, the polarity or the parties changed, no seed claim supports it."""
    tried = 0
    wrong = []
    for text, language in statements():
        for changed in PERTURBATIONS[kind](text, language):
            tried += 1
            message = read_message(changed, TODAY, language)
            wrong += [
                (changed, claim.text)
                for claim in seed_claims()
                if judge(message, claim).verdict is Verdict.SUPPORTED
            ]
    assert not wrong, "\n".join(map(str, wrong))
    assert tried >= {"number": 20, "name": 40, "polarity": 20, "parties": 4}[kind]


def test_numbers_in_each_others_part_are_never_supported() -> None:
    """A number of one claim put in the place of another claim's is not supported."""
    counts = [
        (text, language, q)
        for text, language in statements()
        for q in read_quantities(text, language)
        if q.kind == "cardinal" and q.value is not None
    ]
    wrong = []
    for text, language, quantity in counts:
        for _, _, other in counts:
            if other.value == quantity.value:
                continue
            value = f"{other.value:g}"
            changed = text[: quantity.start] + value + text[quantity.end :]
            message = read_message(changed, TODAY, language)
            wrong += [
                (changed, claim.text)
                for claim in seed_claims()
                if judge(message, claim).verdict is Verdict.SUPPORTED
            ]
    assert len(counts) >= 10
    assert not wrong, "\n".join(map(str, wrong))


def test_a_paraphrase_is_never_contradicted() -> None:
    """What the seeds say in other words or the other language, no seed claim contradicts."""
    wrong = []
    tried = 0
    for claim in seed_claims():
        for wording in claim.wordings:
            tried += 1
            message = read_message(wording.text, TODAY, wording.language)
            wrong += [
                (wording.text, other.text)
                for other in seed_claims()
                if judge(message, other).verdict is Verdict.CONTRADICTED
            ]
    assert tried > 60
    assert not wrong, "\n".join(map(str, wrong))


def test_a_claim_supports_its_own_words() -> None:
    """Each seed claim supports, or answers, the wording that it is stated in."""
    for claim in seed_claims():
        message = read_message(claim.text, TODAY, claim.language)
        assert judge(message, claim).verdict is Verdict.SUPPORTED, claim.text


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            "seven rockets sept roquettes hit the embassy a touché l'ambassade not ne pas never "
            "aucune 7 2.500 12 % in 2014 mardi according to selon Washington will devrait if si "
            "who how many combien ? , . and et only tous leaving 500 from de 18 November".split()
        ),
        max_size=25,
    ).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["en", "fr", "de"]), st.sampled_from(["en", "fr"]))
def test_judging_never_raises(text: str, other: str, language: str, claimed: str) -> None:
    """Any message can be judged against any claim."""
    claim = Claim("any", other, claimed, sentence=text)
    assert judge(read_message(text, TODAY, language), claim).verdict in Verdict


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["en", "fr"]))
def test_nothing_contradicts_itself(text: str, language: str) -> None:
    """A text judged against itself is never contradicted."""
    message = read_message(text, TODAY, language)
    judgement = judge(message, Claim("itself", message.text, language))
    assert judgement.verdict is not Verdict.CONTRADICTED
