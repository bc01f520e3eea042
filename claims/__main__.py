"""``python -m claims`` is the command ``claims``."""

import sys

from claims.cli import main

if __name__ == "__main__":
    sys.exit(main())
