"""What of a claim is searched: each of its wordings, together with the headline of its source."""

from dataclasses import dataclass

from claims.models import Claim
from claims.text import fold


@dataclass(frozen=True, slots=True)
class Document:
    """One wording of a claim: its text, an alias, a translation or the supporting sentence."""

    text: str
    language: str
    title: str
    title_language: str

    @property
    def passage(self) -> str:
        """The text whose vector stands for this wording."""
        if not self.title:
            return self.text
        stop = "" if self.title[-1] in ".!?…:" else "."
        return f"{self.title}{stop} {self.text}"


def documents(claim: Claim) -> tuple[Document, ...]:
    """The wordings of ``claim``, its own text first, no two alike."""
    written_in = claim.source.language or claim.language
    wordings = [(wording.text, wording.language) for wording in claim.wordings]
    if claim.sentence:
        wordings.append((claim.sentence, written_in))
    title = readable_title(claim.source.title)
    seen: set[str] = set()
    found = []
    for text, language in wordings:
        folded = fold(text)
        if folded not in seen:
            seen.add(folded)
            found.append(Document(text, language, title, written_in))
    return tuple(found)


def passages(claim: Claim) -> tuple[str, ...]:
    """The texts whose vectors stand for ``claim``, in the order of its documents."""
    return tuple(document.passage for document in documents(claim))


def readable_title(title: str) -> str:
    """``title`` with the underscores or hyphens of a file name turned into spaces."""
    if "_" in title:
        title = title.replace("_", " ")
    if " " not in title.strip():
        title = title.replace("-", " ")
    return " ".join(title.split())
