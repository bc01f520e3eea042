"""Answers in a terminal: in colour where it is one, plain text where it is not."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from claims.models import Answer, Claim, Kind, Match, Verdict
from claims.phrases import VERDICTS, long_date, phrase, reply_language, source_line

# What would steer the terminal or reorder what is shown: controls and overrides of direction.
_INERT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

_STYLES = {
    Verdict.SUPPORTED: "bold green",
    Verdict.CONTRADICTED: "bold red",
    Verdict.ANSWERED: "bold cyan",
    Verdict.CONFLICTING: "bold yellow",
    Verdict.UNKNOWN: "bold",
}


class Display:
    """Prints for people."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._console = Console(
            file=stream or sys.stdout, highlight=False, emoji=False, markup=False
        )

    def greeting(self) -> None:
        """How to use the chat, where somebody types."""
        if sys.stdin.isatty():
            self._print(Text("Ask a question or state something; an empty line ends.", "dim"))

    def prompt(self) -> str | None:
        """The next message, None at the end."""
        try:
            line = input("> " if sys.stdin.isatty() else "")
        except EOFError:
            return None
        return line if line.strip() or not sys.stdin.isatty() else None

    def answer(self, answer: Answer) -> None:
        """Verdict, short answer, the sentence with the deciding words marked, source and date."""
        if answer.parts:
            for part in answer.parts:
                self._print(Text(f"— {part.text.strip()}", "dim"))
                self.answer(part)
            return
        language = reply_language(answer.language)
        if answer.kind is Kind.CHATTER and not answer.found:
            self._print(Text(answer.reason))
            return
        symbol, words = VERDICTS[language][answer.verdict]
        if answer.found and answer.verdict is Verdict.UNKNOWN:
            words = phrase("related", language)
        headline = Text(f"{symbol} {words}", _STYLES[answer.verdict])
        if answer.value:
            headline.append(f": {answer.value}")
        self._print(headline)
        if answer.reason:
            self._print(Text(answer.reason), indent=2)
        if answer.claim is not None and answer.sentence is not None:
            self._evidence(answer, answer.claim)
        self._print(Text())

    def matches(self, matches: Sequence[Match], *, meant: str | None = None) -> None:
        """Claims with their keys, best first, and the text that was probably meant."""
        if meant is not None:
            self._print(Text(f"Did you mean: {meant}", "italic"))
        if not matches:
            self._print(Text("No claims found.", "bold"))
        for match in matches:
            claim = match.claim
            self._print(Text(claim.text, "bold"))
            self._print(Text(f"{claim.key}  {source_line(claim, 'en')}", "dim"), indent=2)

    def reading(self, reading: dict[str, Any]) -> None:
        """How a message was read, one aspect a line."""
        for name, value in reading.items():
            if name == "id":
                continue
            if not isinstance(value, list):
                self._print(Text(f"{name}: {value}"))
                continue
            self._print(Text(f"{name}: {'none' if not value else ''}".rstrip()))
            for item in value:
                details = ", ".join(
                    f"{k} {v:g}" if isinstance(v, float) else f"{k} {v}"
                    for k, v in item.items()
                    if k not in {"text", "start", "end"} and v not in (None, False)
                )
                self._print(Text(f"“{item['text']}”: {details}"), indent=2)

    @contextmanager
    def progress(self, title: str) -> Iterator[Callable[[int, int], None]]:
        """A progress bar, where this is a terminal; yields what to tell how many are done."""
        columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(
            *columns, console=self._console, disable=not self._console.is_terminal, transient=True
        ) as bar:
            task = bar.add_task(title, total=None)

            def tell(done: int, total: int) -> None:
                bar.update(task, completed=done, total=total)

            yield tell

    def _evidence(self, answer: Answer, claim: Claim) -> None:
        language = reply_language(answer.language)
        sentence = answer.sentence or ""
        quote = Text(f"“{sentence}”")
        for start, end in answer.highlight:
            quote.stylize("bold underline", start + 1, end + 1)
        self._print(quote, indent=2)
        if answer.highlight and not self._console.is_terminal:
            # Where nothing can be underlined, the sentence stays as it is and the words follow it.
            marked = ", ".join(f"“{sentence[start:end]}”" for start, end in answer.highlight)
            self._print(Text(f"{phrase('deciding_words', language)} {marked}"), indent=2)
        if not answer.sentence_is_quote:
            self._print(Text(phrase("no_sentence", language), "dim"), indent=2)
        elif not claim.article_stored:
            self._print(Text(phrase("article_not_stored", language), "dim"), indent=2)
        self._print(Text(source_line(claim, language), "dim"), indent=2)
        if claim.as_of is not None and long_date(claim.as_of, language) not in answer.reason:
            as_of = phrase("as_of", language).format(date=long_date(claim.as_of, language))
            self._print(Text(as_of, "dim"), indent=2)

    def _print(self, text: Text, indent: int = 0) -> None:
        text.plain = _INERT.sub("\N{REPLACEMENT CHARACTER}", text.plain)
        if self._console.is_terminal:
            self._console.print(Padding(text, (0, 0, 0, indent)))
        else:
            # A file or another program gets each line whole.
            print(" " * indent + text.plain, file=self._console.file)
