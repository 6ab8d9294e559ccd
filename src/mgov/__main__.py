"""`python -m mgov` is the command line."""

import sys

from mgov.cli import main

sys.exit(main())
