"""The examples in the docstrings of the package hold."""

import doctest
import importlib
import pkgutil

import pytest

import mgov

MODULES = ["mgov", *(found.name for found in pkgutil.walk_packages(mgov.__path__, "mgov.") if "__main__" not in found.name)]
FINDER = doctest.DocTestFinder(exclude_empty=True)


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_a_module_hold(module: str) -> None:
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for test in FINDER.find(importlib.import_module(module)):
        runner.run(test)
    assert runner.summarize(verbose=False).failed == 0
