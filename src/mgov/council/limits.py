"""The time limits of councils and of State control over them, for communes under organic law 113-14."""

from mgov.delays import BACKWARD_SIMPLE, SIMPLE, SIMPLE_READINGS, WORKING, Days, TimeLimit, WorkingDays
from mgov.law import lo113

NOTICE = TimeLimit(id="notice", length=Days(10), profile=BACKWARD_SIMPLE, basis=lo113("35", 1))
"""Notice of a session to the members: at least 10 days before it opens."""

NOTICE_GOVERNOR = TimeLimit(id="notice_governor", length=Days(3), profile=BACKWARD_SIMPLE, basis=lo113("37", 1))
"""The same for a session held at the governor's request: at least 3 days."""

AGENDA = TimeLimit(id="agenda", length=Days(20), profile=BACKWARD_SIMPLE, basis=lo113("38", 2))
"""The agenda to the governor: at least 20 days before the session opens."""

SENDING = TimeLimit(id="sending", length=WorkingDays(15), profile=WORKING, basis=lo113("116", 1))
"""Minutes and decisions to the governor: 15 working days after the session closes."""

OPPOSITION = TimeLimit(id="opposition", length=WorkingDays(3), profile=WORKING, basis=lo113("117", 1))
"""The governor's opposition: 3 working days after he receives the decision."""

VISA = TimeLimit(id="visa", length=Days(20), profile=SIMPLE, readings=SIMPLE_READINGS, basis=lo113("118", 1))
"""The governor's visa: 20 days after he receives the decision from the president."""

INTERIOR_VISA = TimeLimit(
    id="interior_visa", length=Days(20), profile=SIMPLE, readings=SIMPLE_READINGS, basis=lo113("118", 2)
)
"""The visa of the interior authority (delegated management, creation of development companies): the same 20 days."""

POSTING = TimeLimit(id="posting", length=Days(8), profile=SIMPLE, readings=SIMPLE_READINGS, basis=lo113("273"))
"""Posting of decisions at the commune's seat: within 8 days. The law names no starting point: counted from the close
of the session."""

LIMITS: tuple[TimeLimit, ...] = (
    NOTICE,
    NOTICE_GOVERNOR,
    AGENDA,
    SENDING,
    OPPOSITION,
    VISA,
    INTERIOR_VISA,
    POSTING,
)
