"""Measuring: medians over interleaved rounds, so that a noisy machine slows every contestant alike."""

import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from timeit import Timer

from mgov.cli import main

_ROUNDS = 31
_ROUND = 0.006  # seconds
_STARTS = 15


def medians(*contestants: Callable[[], object]) -> list[float]:
    """Microseconds per call of each contestant. The garbage collector is off, as always with `timeit`."""
    return [median(times) for times in zip(*_rounds(contestants), strict=True)]


def difference(longer: Callable[[], object], shorter: Callable[[], object]) -> float:
    """Microseconds that one call takes more than another."""
    return median(more - less for more, less in _rounds((longer, shorter)))


def _rounds(contestants: Sequence[Callable[[], object]]) -> list[list[float]]:
    """Microseconds per call of each contestant, round by round."""
    timers = [Timer(contestant) for contestant in contestants]
    numbers = [_calls_in_a_round(timer) for timer in timers]
    return [
        [timer.timeit(number) / number * 1e6 for timer, number in zip(timers, numbers, strict=True)]
        for _ in range(_ROUNDS)
    ]


def _calls_in_a_round(timer: Timer) -> int:
    timer.timeit(1)  # whatever is built at the first call
    return max(1, round(_ROUND / timer.timeit(1)))


def start_up(programs: Sequence[str]) -> list[float]:
    """Milliseconds a whole Python process takes to run each program, compiled files warm."""
    with TemporaryDirectory() as compiled:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled

        def run(program: str) -> float:
            start = perf_counter()
            subprocess.run([sys.executable, "-c", program], check=True, env=environment)
            return perf_counter() - start

        for program in programs:
            run(program)
        rounds = [[run(program) for program in programs] for _ in range(_STARTS)]
    return [median(times) * 1e3 for times in zip(*rounds, strict=True)]


def checked(lines: Path) -> tuple[float, int]:
    """Seconds and peak of memory in bytes of `mgov check` over a file, measured one after the other."""

    def run() -> None:
        with open(os.devnull, "w") as nowhere, redirect_stdout(nowhere):
            main(["check", "--format", "json", str(lines)])

    start = perf_counter()
    run()
    seconds = perf_counter() - start
    tracemalloc.start()
    run()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return seconds, peak


def calibration() -> float:
    """Microseconds of a fixed loop of pure Python, by which to compare two machines."""

    def loop() -> int:
        total = 0
        for i in range(1000):
            total += i % 7
        return total

    return medians(loop)[0]
