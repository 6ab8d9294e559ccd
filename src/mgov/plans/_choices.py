"""What the events of a plan choose from: who is invited, decides, is told or asked; what a report holds.

Articles are those of decree 2-16-301 unless told.
"""

from enum import StrEnum

from mgov.language import Language, text


class Invitee(StrEnum):
    """Who is invited to the launch meeting: the closed list of art. 4 § 1, and others.

    AUXILIARY_ORGANS: the committees and the other organs of the charter (decree 2-10-504, art. 2 § 2).
    """

    BUREAU = "bureau"
    COMMITTEE_PRESIDENTS = "committee_presidents"
    COMMITTEE_DEPUTIES = "committee_deputies"
    COUNCIL_SECRETARY = "council_secretary"
    AUXILIARY_ORGANS = "auxiliary_organs"
    STATE_SERVICES = "state_services"
    OTHERS = "others"

    def text(self, lang: Language) -> str:
        """The invitees in words."""
        return text(lang, "invitee", self.value)


class Organ(StrEnum):
    """Who takes a decision."""

    PRESIDENT = "president"
    BUREAU = "bureau"
    COUNCIL = "council"
    COMMITTEE = "committee"


class Recipient(StrEnum):
    """Who is notified of the launch: the governor or the wali, and for a region its consultative bodies."""

    GOVERNOR = "governor"
    BODIES = "bodies"


class Addressee(StrEnum):
    """Of whom data are asked. Private bodies owe no answer (art. 9 § 3)."""

    STATE_SERVICE = "state_service"
    COLLECTIVITY = "collectivity"
    PUBLIC_BODY = "public_body"
    PRIVATE = "private"


class Mechanism(StrEnum):
    """How citizens and associations were consulted: by the mechanisms of the internal rules, or otherwise."""

    INTERNAL_RULES = "internal_rules"
    LAUNCH_MEETING = "launch_meeting"
    OTHER = "other"


class Body(StrEnum):
    """The consultative bodies of a council.

    EQUITY: LO 113-14, art. 120. YOUTH and ECONOMIC: of regions only (LO 111-14, art. 117). PARITY: the parity committee
    of the charter (law 78-00, art. 14), which is sent the draft.
    """

    EQUITY = "equity"
    YOUTH = "youth"
    ECONOMIC = "economic"
    PARITY = "parity"

    def text(self, lang: Language) -> str:
        """The body in words."""
        return text(lang, "plan_body", self.value)


class ExecutionBasis(StrEnum):
    """What an act executes: the plan, or something else, such as the budget or an older convention."""

    PLAN = "plan"
    OTHER = "other"


class ReportItem(StrEnum):
    """What a yearly report holds (art. 14 § 2; PAYMENT_RATE: decree 2-22-475, art. 17 § 2)."""

    COMPLETION = "completion"
    INDICATORS = "indicators"
    MEANS = "means"
    CONSTRAINTS = "constraints"
    SOLUTIONS = "solutions"
    PAYMENT_RATE = "payment_rate"

    def text(self, lang: Language) -> str:
        """The item in words."""
        return text(lang, "report_item", self.value)


class ProjectState(StrEnum):
    """Where a project stands; STALLED: begun, and at a standstill."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    STALLED = "stalled"
    COMPLETED = "completed"
    ABANDONED = "abandoned"

    def text(self, lang: Language) -> str:
        """The state in words."""
        return text(lang, "project_state", self.value)
