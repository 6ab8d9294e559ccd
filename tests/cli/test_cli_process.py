"""The command line as a process: `python -m mgov`, its encoding, and a reader who leaves early."""

import json
import os
import subprocess
import sys

import pytest
from cli_runner import UNTOLD, mgov

COUNT = ("count", "15 working days", "--from", "2025-05-05", "--lang", "ar")


def run(
    *arguments: str, stdin: bytes = b"", encoding: str = "utf-8", stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    """Runs `python -m mgov` with its output buffered, as it is for users."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    return subprocess.run(
        [sys.executable, "-m", "mgov", *arguments],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**environment, "PYTHONIOENCODING": encoding},
        check=False,
    )


def test_the_module_runs_as_the_command() -> None:
    done = run("check", "-", "--lang", "ar", stdin=json.dumps(UNTOLD).encode())
    assert done.returncode == 3
    assert done.stdout.decode() == mgov("check", "-", "--lang", "ar", stdin=json.dumps(UNTOLD).encode()).out
    assert done.stderr == b""


def test_misuse_is_status_2() -> None:
    done = run("judge")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"usage: mgov")


def closed_pipe() -> int:
    """The writing end of a pipe nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def test_a_reader_who_leaves_before_a_short_output_sees_no_complaint() -> None:
    pipe = closed_pipe()
    done = run(*COUNT, stdout=pipe)
    os.close(pipe)
    assert done.stderr == b""


def test_a_reader_who_leaves_during_a_long_output_sees_no_complaint() -> None:
    pipe = closed_pipe()
    done = run("schema", stdout=pipe)
    os.close(pipe)
    assert done.stderr == b""


def test_a_reader_who_leaves_sees_no_traceback() -> None:
    pipe = closed_pipe()
    done = run("schema", stdout=pipe)
    os.close(pipe)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_console_without_arabic_is_written_to_all_the_same(encoding: str) -> None:
    done = run(*COUNT, encoding=encoding)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0
    assert b"2025" in done.stdout
