"""What the elements of a number add up to, word by word."""

import math
from collections.abc import Sequence

from claims.number_run import Element, tidy


def longest_sum(run: Sequence[Element], french: bool) -> tuple[int, float]:
    """How many elements from the first on make one number, and its value.

    A number word that multiplies what follows is left to it: "one hundred two hundred" is 100, 200.
    """
    total = _Sum(french)
    taken = complete = 0
    for element in run:
        if not total.takes(element):
            break
        taken += 1
        if not total.unfinished:
            complete = taken
    if complete and taken < len(run) and run[taken].type in "hs" and complete == taken:
        dropped = "nd" if run[taken].type == "h" else "ndh"
        back = taken
        while back and run[back - 1].type in dropped:
            back -= 1
        complete = back or taken
    return complete, _value(run[:complete], french) or 0.0


def whole_sum(run: Sequence[Element], french: bool, ordinal: bool = False) -> float | None:
    """The value of ``run`` where all of it makes one number.

    An ``ordinal`` or a denominator may be a bare scale ("millionths") and holds no digits.
    """
    if not run or (ordinal and any(element.type == "d" for element in run)):
        return None
    if ordinal and run[0].type in "hs":
        leading = 1.0 if run[0].type == "s" else 0.0
        run = [Element("n", 1.0, run[0].index, run[0].index), *run] if leading else run
        if run[0].value == 1 and french and run[1].value == 1000:
            run = run[1:]
    return _value(run, french)


def _value(run: Sequence[Element], french: bool) -> float | None:
    total = _Sum(french)
    if not run or not all(total.takes(element) for element in run) or total.unfinished:
        return None
    return total.value


_LAKH = 1e5


class _Sum:
    """Takes the elements of one number in order and refuses what cannot be part of it."""

    def __init__(self, french: bool) -> None:
        self.french = french
        self.closed = 0.0  # the parts that a scale has closed: 2000 of "two thousand three"
        self.part: float | None = None  # the part under way: 3
        self.limit = self.limit_before = math.inf  # the scale that closed the last part
        self.amount = 0.0  # the last closed part, for "mille milliards"
        self.addable = 1, 0  # what may be added to the part
        self.fresh_four = self.has_hundred = False
        self.unfinished = False  # needs a hundred or a scale yet
        self.last = ""

    @property
    def value(self) -> float:
        return tidy(self.closed + (self.part or 0.0))

    def takes(self, element: Element) -> bool:
        """Add ``element``; False where it does not continue the number."""
        if element.link == "," and self.last != "s":
            return False
        if element.link == "-" and "d" in (self.last, element.type):
            return False
        joined = element.link == "and"
        if joined and self.last not in ("h", "s"):
            tens_and_one = self.french and self.last == "n" and element.value in (1, 11)
            if not (tens_and_one and self.addable[1] >= element.value):
                return False
        if element.type == "n":
            taken = self._small(element.value)
        elif element.type == "d":
            taken = self._digits(element.value, joined)
        elif element.type == "h":
            taken = self._hundred()
        else:
            taken = self._scale(element.value)
        if taken:
            self.last = element.type
            # After a comma only a further hundred or scale belongs to the number.
            self.unfinished = (self.unfinished or element.link == ",") and element.type in "nd"
        return taken

    def _small(self, value: float) -> bool:
        if self.part is None:
            if value >= self.limit or (value == 0 and self.closed):
                return False
            self.part, self.fresh_four = value, value == 4
        elif self.french and value == 20 and self.fresh_four and self.last == "n":
            self.part, self.fresh_four, self.addable = self.part + 76, False, (1, 19)
            return True
        elif self.addable[0] <= value <= self.addable[1]:
            self.fresh_four = value == 4 and self.last == "h"
            self.part += value
        else:
            return False
        self.addable = 1, 0
        if value >= 20:
            self.addable = 1, 19 if self.french and value == 60 else 9
        elif value == 10 and self.french:
            self.addable = 7, 9
        return True

    def _digits(self, value: float, joined: bool) -> bool:
        whole = value == int(value)
        if self.part is None:
            if self.closed and not (whole and 0 < value < self.limit):
                return False
            # "5 million 3 times": a small number after a scale needs a hundred of its own.
            self.unfinished = self.unfinished or (self.closed > 0 and value < 100 and not joined)
            self.part, self.has_hundred = value, False
        elif self.last == "h" and whole and 1 <= value <= 99:
            self.part += value
        else:
            return False
        self.addable = 1, 0
        return True

    def _hundred(self) -> bool:
        if self.part is None:
            if self.limit <= 100 or (self.closed and not self.french):
                return False
            self.part = 100.0
        else:
            countable = self.last == "d" or (self.last == "n" and 0 < self.part < 100)
            one_cent = self.french and self.part == 1 and self.last == "n"
            if not countable or one_cent or self.has_hundred or self.part * 100 >= self.limit:
                return False
            self.part = tidy(self.part * 100)
        self.has_hundred, self.fresh_four, self.addable = True, False, (1, 99)
        return True

    def _scale(self, value: float) -> bool:
        part = self.part
        if part is None:
            # mille milliards, three lakh crore; but "millions mille" goes on with a new part
            chained = self.last == "s" and (value > self.limit or value == _LAKH)
            if chained and self.amount * value < self.limit_before:
                self.closed += self.amount * (value - 1)
                self.amount, self.limit = self.amount * value, value
                return True
            if not (self.french and value == 1000):
                return False
            part = 1.0
        elif self.french and value == 1000 and part == 1 and self.last == "n":
            return False
        if value >= self.limit:
            return False
        self.amount = tidy(part * value)
        self.closed += self.amount
        self.limit_before, self.limit = self.limit, value
        self.part, self.has_hundred, self.fresh_four = None, False, False
        return True
