"""Help for the tests of applications: `mgov.testing.strategies` holds strategies for Hypothesis.

They need the extra `testing` (`pip install "mgov[testing]"`). Nothing else of the package imports Hypothesis.
"""
