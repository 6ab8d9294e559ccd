"""What happens to a council's decision: sessions, votes, and the State's control.

The articles are those of organic law 113-14; where another law has an event of its own, its article is named.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import dirhams, natural
from mgov.procedures import Event


class SessionKind(StrEnum):
    """Ordinary sessions: LO 113-14, art. 33; provinces: LO 112-14, art. 34; regions: LO 111-14, art. 36."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"


class SessionOrigin(StrEnum):
    """Who asked for an extraordinary session (LO 113-14, arts. 36, 37); the wali of a region is its governor here."""

    PRESIDENT = "president"
    MEMBERS = "members"
    GOVERNOR = "governor"


@frozen(kw_only=True)
class SessionPlanned(Event):
    """A session is planned: it will open on `opens`. Its limits for agenda and notice run back from that day."""

    opens: date | None = None
    kind: SessionKind | None = None
    origin: SessionOrigin | None = None


class AgendaSent(Event):
    """The president notifies the agenda to the governor (art. 38 § 2).

    Under the charter of communes, the final agenda to the local administrative authority (law 78-00, art. 59 § 3).
    """


@frozen(kw_only=True)
class NoticeSent(Event):
    """The president gives the members notice of the session (art. 35).

    `documents` tells whether the agenda, the timetable of the sittings and the related documents are joined (§ 2).
    """

    documents: bool | None = None


class CommitteeReported(Event):
    """The permanent committee concerned has studied the item (art. 28 § 2)."""


@frozen(kw_only=True)
class SessionOpened(Event):
    """The session opens: the moment at which the quorum is counted (art. 42).

    Under the charter of communes the quorum is counted at the opening of each sitting (law 78-00, art. 60 § 4): a
    sitting held on another day has an event of its own.

    `call` is 1 for the first convocation, 2 for the second, 3 for the meeting held whatever the number present.
    `present` and `members_in_office` count members.
    """

    kind: SessionKind | None = None
    origin: SessionOrigin | None = None
    call: int | None = field(default=None, validator=natural)
    present: int | None = field(default=None, validator=natural)
    members_in_office: int | None = field(default=None, validator=natural)


@frozen(kw_only=True)
class Deliberated(Event):
    """The council adopts the decision (مقرر) that approves the text.

    Votes and `members_in_office` count members; abstentions are not votes cast. `sitting` is 1 for the first vote, 2
    for the second sitting of art. 43 § 2. `president_in_favour` settles a tie. `on_agenda` tells whether the item was
    on the agenda, `opposed_item` whether the governor had opposed it and the judge had not ruled (art. 41 § 4).
    `amount` is what the decision grants, in dirhams; `secret` tells a secret vote, in which the charter of communes
    takes a tie for a rejection (law 78-00, art. 64 § 6). `president_voted` tells whether the president took part: if he
    did not, no side is his.
    """

    votes_for: int | None = field(default=None, validator=natural)
    votes_against: int | None = field(default=None, validator=natural)
    members_in_office: int | None = field(default=None, validator=natural)
    sitting: int | None = field(default=None, validator=natural)
    president_in_favour: bool | None = None
    on_agenda: bool | None = None
    opposed_item: bool | None = None
    number: str | None = None
    amount: Decimal | None = field(default=None, validator=dirhams)
    secret: bool | None = None
    president_voted: bool | None = None


@frozen(kw_only=True)
class NotAdopted(Event):
    """The council rejects or postpones the text; `postponed` tells which."""

    postponed: bool | None = None


class SessionClosed(Event):
    """The session closes: the limits for sending (art. 116) and posting run from here."""


class Posted(Event):
    """The decision is posted at the commune's seat (art. 273)."""


@frozen(kw_only=True)
class Sent(Event):
    """The president sends the decision to the governor, against receipt (art. 116).

    `receipt` tells whether a receipt was given for it; without one nothing proves the day it was received.
    """

    receipt: bool | None = None


class MinutesReceived(Event):
    """The governor receives the minutes and decisions of the session: only opposition runs."""


class Received(Event):
    """The governor, or the interior authority, receives the decision from the president: both limits run."""


class Opposed(Event):
    """The governor notifies a reasoned opposition (art. 117 § 1)."""


class Maintained(Event):
    """After an opposition the council deliberates again and keeps its decision (art. 117 § 3).

    Under the charter of communes, the same after a request for a new study (law 78-00, art. 70 § 2).
    """


class Referred(Event):
    """The governor refers the maintained decision to the urgent-applications judge: execution is suspended."""


class Cleared(Event):
    """The administrative tribunal rejects the governor's requests: the decision stands."""


class Annulled(Event):
    """The administrative tribunal declares the decision void (arts. 115 § 3 and 117 § 4).

    Under the charter of communes, a reasoned order of the Minister of the Interior, the wali or the governor does (law
    78-00, arts. 74 and 75).
    """


class VisaGranted(Event):
    """The competent authority grants its visa (تأشير) expressly (art. 118)."""


class VisaRefused(Event):
    """The competent authority refuses its visa (art. 118)."""


class ApprovalGranted(Event):
    """The approving authority grants its approval (مصادقة) expressly (law 78-00, arts. 69 and 73)."""


class ApprovalRefused(Event):
    """The president is notified of a reasoned refusal of approval (law 78-00, art. 73 § 4)."""


class ApprovalExtended(Event):
    """A reasoned decree renews the delay of approval, once and for the same length (law 78-00, art. 73 § 4)."""


class NewStudyAsked(Event):
    """The approving authority asks the council, with reasons, for a new study (law 78-00, art. 70 § 1)."""


class DecreeInFavour(Event):
    """A reasoned decree settles in favour of the decision kept after a new study (law 78-00, art. 70 § 2)."""


class DecreeAgainst(Event):
    """A reasoned decree settles against the decision kept after a new study (law 78-00, art. 70 § 2)."""


SESSION_EVENTS: tuple[type[Event], ...] = (
    SessionPlanned,
    AgendaSent,
    NoticeSent,
    CommitteeReported,
    SessionOpened,
    SessionClosed,
    Posted,
    Sent,
)
"""Recorded for duties and checks; they move nothing."""

CONTROL_EVENTS: tuple[type[Event], ...] = (
    Deliberated,
    NotAdopted,
    MinutesReceived,
    Received,
    Opposed,
    Maintained,
    Referred,
    Cleared,
    Annulled,
    VisaGranted,
    VisaRefused,
    ApprovalGranted,
    ApprovalRefused,
    ApprovalExtended,
    NewStudyAsked,
    DecreeInFavour,
    DecreeAgainst,
)
"""What moves a decision towards being executory, or away from it."""

APPROVAL_EVENTS: tuple[type[Event], ...] = SESSION_EVENTS + CONTROL_EVENTS
