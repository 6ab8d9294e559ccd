"""Settings of the documentation: `sphinx-build -W -b html docs docs/_build/html`."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

import mgov  # noqa: E402

project = "mgov"
author = "the mgov contributors"
copyright = "the mgov contributors"
release = version = mgov.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "_ext", "_plans"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["attrs_block", "colon_fence", "deflist"]
myst_heading_anchors = 3
default_role = "code"  # docstrings write `names` as Markdown does

autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_maximum_signature_line_length = 88
toc_object_entries_show_parents = "hide"

html_theme = "furo"
html_title = "mgov"
html_static_path = ["_static"]
html_css_files = ["mgov.css"]
html_copy_source = False
html_show_sphinx = False
