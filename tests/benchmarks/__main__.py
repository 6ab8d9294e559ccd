"""The benchmarks: `python tests/benchmarks` prints one table. Peers run in the same rounds; nothing is asserted."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from platform import machine, python_version
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
from attrs import evolve
from benchmark_clock import calibration, checked, difference, medians, start_up
from benchmark_files import DECIDED, RECEIVED, SIGNED, lines_of, paid, planned, typical
from benchmark_peers import raw_cattrs, with_statemachine, with_transitions
from holidays import country_holidays

import mgov
from mgov.conventions import LIFE, Deliberated, Paid, Received, Signed, Started
from mgov.council import PROCEDURES, Route
from mgov.delays import DEFAULT, standard_calendar
from mgov.law import COMMUNE_2015
from mgov.procedures import Event, Procedure, Trajectory, replay, timeline

OTHERS = "mgov.associations, mgov.plans"


class Row(NamedTuple):
    """One line of the table. `met` is None where there is no budget: the line is there for information."""

    what: str
    ours: str
    peer: str = ""
    ratio: str = ""
    budget: str = ""
    met: bool | None = None


def within(what: str, ours: float, budget: float) -> Row:
    """A cost in microseconds with a budget of its own."""
    return Row(what, _us(ours), budget=f"at most {budget:g} µs", met=ours <= budget)


def against(what: str, peer: str, ours: float, theirs: float, times: float | None = None) -> Row:
    """A cost in microseconds beside that of a peer, with the number of times mgov has to be faster."""
    ratio = theirs / ours
    budget = "" if times is None else f"at least {times:g} times faster"
    return Row(
        what, _us(ours), f"{peer} {_us(theirs)}", f"{ratio:.1f}", budget, None if times is None else ratio >= times
    )


def _us(microseconds: float) -> str:
    return f"{microseconds:.{2 if microseconds < 10 else 1 if microseconds < 100 else 0}f} µs"


def importing() -> Iterator[Row]:
    """What an application pays at its start, beside Python itself."""
    room, first = "mgov.conventions, mgov.loads", "mgov.validate_convention({'parties': []})"
    programs = (
        "pass",
        "import mgov",
        f"import mgov; {room}",
        f"import mgov; {first}",
        f"import mgov; {room}; {OTHERS}",
    )
    bare, *times = start_up(programs)
    rows = (
        ("import mgov", 15),
        ("import mgov and the room of conventions", 150),
        ("the same, and a first file judged", None),
        ("import mgov and every room", None),
    )
    for (what, budget), time in zip(rows, times, strict=True):
        more = time - bare
        peer, ratio = f"bare Python {bare:.1f} ms", f"{more:+.1f} ms"
        met = None if budget is None else more <= budget
        yield Row(what, f"{time:.1f} ms", peer, ratio, "" if budget is None else f"at most {budget} ms more", met)


def counting() -> Iterator[Row]:
    """The fifteenth working day after each day of a year."""
    calendar = standard_calendar()
    days = [date(2025, 1, 1) + timedelta(days=i) for i in range(365)]
    morocco = country_holidays("MA", years=range(2024, 2028))
    closed = [day for day in days if calendar.reason(day) not in (None, "saturday", "sunday")]
    business = np.busdaycalendar(holidays=closed)
    theirs = [np.datetime64(day) for day in days]
    array = np.array(theirs)

    times = medians(
        lambda: [calendar.add(day, 15) for day in days],
        lambda: [morocco.get_nth_working_day(day, 15) for day in days],
        lambda: [np.busday_offset(day, 15, roll="backward", busdaycal=business) for day in theirs],
        lambda: np.busday_offset(array, 15, roll="backward", busdaycal=business),
    )
    ours, holidays, numpy, together = (time / len(days) for time in times)
    yield against("add 15 working days", "holidays", ours, holidays, 20)
    yield against("", "numpy, day by day", ours, numpy)
    yield against("", "numpy, 365 days at once", ours, together)


def replaying() -> Iterator[Row]:
    """One event over a table: in the long run, so that what a replay costs at its start does not count."""
    day = timedelta(days=1)
    votes = [Deliberated(on=DECIDED + i * day) for i in range(200)]
    payments = [Signed(on=SIGNED), Started(on=SIGNED), *(Paid(on=SIGNED + i * day) for i in range(198))]
    yield from _replayed("replay: an event that moves the file", PROCEDURES[COMMUNE_2015, Route.VISA], votes)
    yield from _replayed("replay: an event that moves nothing", LIFE, payments)
    yield _silence()


def _replayed(what: str, procedure: Procedure[Any], events: Sequence[Event]) -> Iterator[Row]:
    tags = [event.tag for event in events]
    ours = _replay(procedure, events, None)
    peers = with_transitions(procedure, tags), with_statemachine(procedure, tags)
    if any(peer() != ours().state for peer in peers):
        raise ValueError(f"the machines do not agree on where {procedure.id} ends")
    own, transitions, statemachine = (time / len(events) for time in medians(ours, *peers))
    yield within(what, own, 2)
    yield against("", "transitions", own, transitions, 4)
    yield against("", "python-statemachine", own, statemachine, 40)


def _silence() -> Row:
    """The governor says nothing: first he can no longer oppose, then the visa is given. What the clocks add, by two."""
    visa, events = PROCEDURES[COMMUNE_2015, Route.VISA], [Deliberated(on=DECIDED), Received(on=RECEIVED)]
    silent, unclocked = _replay(visa, events, SIGNED), _replay(evolve(visa, clocks=()), events, SIGNED)
    return within("replay: a silence", difference(silent, unclocked) / 2, 5)


def _replay(
    procedure: Procedure[Any], events: Sequence[Event], known_until: date | None
) -> Callable[[], Trajectory[Any]]:
    entries, calendar, policy = timeline(events, known_until), standard_calendar(), DEFAULT
    return lambda: replay(procedure, entries, calendar=calendar, policy=policy, known_until=known_until)


def judging() -> Iterator[Row]:
    """A whole validation, with every check."""
    file, example = typical(), mgov.example("agadir-animal-protection")
    ours, larger = medians(lambda: mgov.validate_convention(file), lambda: mgov.validate_convention(example))
    yield within(f"validate_convention, {len(file.journal)} events", ours, 450)
    yield Row(f"validate_convention, {len(example.journal)} events, shipped example", _us(larger))
    lengths = (10, 50, 200)
    times = medians(*(partial(mgov.validate_convention, paid(length)) for length in lengths))
    each = [time / length for time, length in zip(times, lengths, strict=True)]
    for length, time in zip(lengths, each, strict=True):
        yield Row(f"  per event, of {length} events", _us(time), ratio=f"{each[0] / time:.1f}")


def planning() -> Iterator[Row]:
    """A whole validation of a plan, and how it grows with the projects."""
    sizes = (40, 160, 640)
    times = medians(*(partial(mgov.validate_plan, planned(size)) for size in sizes))
    events = len(planned(40).journal)
    yield within(f"validate_plan, 40 projects, {events} events", times[0], 450)
    for (less, before), (more, after) in pairwise(zip(sizes, times, strict=True)):
        yield Row(f"  per project, from {less} to {more}", _us((after - before) / (more - less)))


def reading() -> Iterator[Row]:
    """JSON in and out."""
    file = typical()
    text, raw = mgov.dumps(file), raw_cattrs()
    if mgov.loads(text) != file or raw(text) != file:
        raise ValueError("the two readers do not read the same file")
    ours, theirs, dumps = medians(lambda: mgov.loads(text), lambda: raw(text), lambda: mgov.dumps(file))
    times = ours / theirs
    yield Row(
        f"loads, {len(text.encode()) / 1000:.1f} kB", _us(ours), f"cattrs alone {_us(theirs)}", f"{1 / times:.1f}",
        "at most 1.5 times as long", times <= 1.5,
    )  # fmt: skip
    yield Row("dumps", _us(dumps))


def streaming() -> Iterator[Row]:
    """Dossiers from JSON Lines to JSON reports, as `mgov check` reads and writes them."""
    with TemporaryDirectory() as folder:
        short, long = (lines_of(typical(), folder, count) for count in (200, 2000))
        for _ in range(2):  # the first run imports what it needs
            seconds, peak = checked(short)
        longer, highest = checked(long)
    speed = (2000 - 200) / (longer - seconds)
    yield Row("JSON Lines, dossiers a second", f"{speed:.0f}", budget="at least 2,500", met=speed >= 2500)
    more = (highest - peak) / 1000
    yield Row(
        "  peak of memory, ten times as many", f"{more:+.0f} kB", budget="at most 1,000 kB more", met=more <= 1000
    )


def keeping() -> Iterator[Row]:
    """The other verbs, for information."""
    file, on = typical(), SIGNED + timedelta(days=5)
    waiting = evolve(file, journal=file.journal[:6], known_until=RECEIVED)
    event = Started(on=on)
    names = ("record", "available", "next_steps")
    times = medians(
        lambda: mgov.record(file, event),
        lambda: mgov.available(file, on),
        lambda: mgov.next_steps(waiting, RECEIVED + timedelta(days=1)),
    )
    yield from (Row(name, _us(time)) for name, time in zip(names, times, strict=True))


def main() -> None:
    """Prints the table."""
    print(f"mgov {mgov.__version__}, Python {python_version()}, {machine()}")
    print(f"calibration: {calibration():.1f} µs for a fixed loop of 1,000 turns, by which to compare two machines")
    print("medians of interleaved rounds; ratio: how many times faster than the peer\n")
    shape = "{:<52} {:>10}  {:<32} {:>8}  {:<26} {}"
    print(shape.format("what", "mgov", "peer", "ratio", "budget", "met"))
    for part in (importing, counting, replaying, judging, planning, reading, streaming, keeping):
        for row in part():
            met = "" if row.met is None else "yes" if row.met else "NO"
            print(shape.format(row.what, row.ours, row.peer, row.ratio, row.budget, met).rstrip(), flush=True)


if __name__ == "__main__":
    main()
