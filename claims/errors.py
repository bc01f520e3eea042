"""Every error that the library raises on purpose.

ClaimsError
├── InputError            the caller gave something unusable
│   ├── LineError         … in one line of a file
│   └── QuoteError        … a quote that its article does not contain
├── NotFoundError         no such claim, article or collection
└── StoreError            the database cannot be used as it is
    └── SchemaError       … its schema is of another version

The message of each is one sentence for a person, and says what to do next.
"""


class ClaimsError(Exception):
    """The root of the tree: its message is fit to be shown to a person."""


class InputError(ClaimsError):
    """Something given from outside cannot be used as it is."""


class LineError(InputError):
    """A line of a file cannot be used.

    The message starts with the file's name and the line's number, counted from 1.
    """

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}, line {line}: {problem}")
        self.file = file
        self.line = line
        self.problem = problem


class QuoteError(InputError):
    """A quote does not stand word for word in the stored text of its article."""


class NotFoundError(ClaimsError):
    """What was named does not exist in the collections that may be read."""


class StoreError(ClaimsError):
    """The database is missing, damaged, locked or read-only."""


class SchemaError(StoreError):
    """The database was written by another version of the program."""
