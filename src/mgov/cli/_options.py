"""The options several commands share, how their values are read, and the exit statuses."""

import argparse
import json
from datetime import date

from attrs import fields

from mgov.delays import Policy

CLEAN, ERRORS, BAD, CANNOT_TELL = 0, 1, 2, 3
NOT_FOUND = 1


def with_file(parser: argparse.ArgumentParser) -> None:
    """One file, and the day to look at it from."""
    parser.add_argument("file", metavar="FILE", help="a JSON document, or - for standard input")
    parser.add_argument(
        "--on", type=day, metavar="DATE", help="the day to look from (default: the last day of the file)"
    )


def with_format(parser: argparse.ArgumentParser, *forms: str) -> None:
    """The form of the output: the first of `forms` (text or JSON) unless told otherwise."""
    forms = forms or ("text", "json")
    parser.add_argument("--format", choices=forms, default=forms[0], help=f"form of the output (default: {forms[0]})")


def with_policy(parser: argparse.ArgumentParser) -> None:
    """The readings chosen."""
    names = ", ".join(option.name for option in fields(Policy))
    parser.add_argument(
        "--policy",
        action="append",
        default=[],
        type=_choice,
        metavar="NAME=yes|no|DAYS|DATE",
        help=f"choose a reading: {names}",
    )


def policy(options: argparse.Namespace) -> Policy:
    """The readings chosen on the command line."""
    return Policy(**dict(options.policy))


def _choice(text: str) -> tuple[str, bool | int | date]:
    name, _, value = text.partition("=")
    if isinstance(getattr(Policy(), name, None), date):
        return name, day(value)
    in_days = {option.name: type(option.default) is int for option in fields(Policy)}.get(name)
    if in_days and value.isascii() and value.isdigit():
        return name, int(value)
    if in_days is False and value in ("yes", "no"):
        return name, value == "yes"
    raise argparse.ArgumentTypeError(f"{text!r} is not a reading such as roll_on_closure=yes")


def day(text: str) -> date:
    """A day as one types it: 2025-05-05."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2025-05-05") from None


def year(text: str) -> int:
    """A year as one types it: 2025."""
    if not (text.isascii() and text.isdigit() and len(text) == 4 and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is not a year such as 2025")
    return int(text)


def count(text: str) -> int:
    """A number of days or months as one types it: 90."""
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number such as 90")
    return int(text)


def print_json(value: object) -> None:
    """Writes plain data as JSON, Arabic as it is."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
