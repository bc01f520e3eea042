"""Days that a period holds: months, years, thirds of them, weeks near a day."""

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]  # both included


def day_only(day: date) -> Days:
    """The period of one day."""
    return day, day


def month_days(year: int, month: int) -> Days:
    """The days of a month; ValueError where there is none."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(year: int, years: int = 1) -> Days:
    """The days of ``years`` years from ``year`` on."""
    return date(year, 1, 1), date(year + years - 1, 12, 31)


def week_days(day: date) -> Days:
    """Monday to Sunday of the week that holds ``day``."""
    monday = day - timedelta(day.weekday())
    return monday, monday + timedelta(6)


def third_of(days: Days, part: int) -> Days:
    """The first (0), middle (1) or last (2) third: ten days of a month, four months of a year."""
    low, high = days
    if (high - low).days > 31:
        return date(low.year, 1 + 4 * part, 1), month_days(low.year, 4 + 4 * part)[1]
    first = low + timedelta(10 * part)
    return first, high if part == 2 else first + timedelta(9)


def year_of(reference: date, month: int, day: int, ahead: bool = False) -> int:
    """The year of the last such day up to ``reference``, or ``ahead`` of the first one after it."""
    passed = (month, day) <= (reference.month, reference.day)
    if ahead:
        return reference.year + passed
    return reference.year - (not passed)


def shifted(day: date, count: int, unit: str) -> Days:
    """The day, week, month, year, decade or century ``count`` units from ``day``."""
    if unit == "day":
        return day_only(day + timedelta(count))
    if unit == "week":
        return week_days(day + timedelta(7 * count))
    if unit == "month":
        months = day.year * 12 + day.month - 1 + count
        return month_days(months // 12, months % 12 + 1)
    return year_days(day.year + count * {"year": 1, "decade": 10, "century": 100}[unit])


def last_units(day: date, count: int, unit: str) -> Days:
    """The ``count`` units that end with ``day``: "the last two weeks"."""
    if unit in ("day", "week"):
        return day - timedelta(count * (7 if unit == "week" else 1)), day
    low, _ = shifted(day, -count, unit)
    month = low.month if unit == "month" else day.month
    return low.replace(month=month, day=min(day.day, monthrange(low.year, month)[1])), day
