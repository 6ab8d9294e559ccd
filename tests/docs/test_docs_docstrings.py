"""The examples in the docstrings of the package hold."""

import doctest
import importlib
import pkgutil

import pytest

import mgov

FOUND = [found.name for found in pkgutil.walk_packages(mgov.__path__, "mgov.")]
MODULES = ["mgov", *(name for name in FOUND if name != "mgov.__main__")]
FINDER = doctest.DocTestFinder(exclude_empty=True)


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_a_module_hold(module: str) -> None:
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for test in FINDER.find(importlib.import_module(module)):
        runner.run(test)
    assert runner.summarize(verbose=False).failed == 0
