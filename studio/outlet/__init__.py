"""发布渠道: where a programme's texts go beside its portal, and how far each has come there."""

from studio.outlet.noun import (
    CARRIES_NAMES,
    MOST_OUTLETS,
    Carries,
    Delivery,
    Outlet,
    OutletDifference,
    OutletStatus,
    OutletWithdrawal,
)
from studio.outlet.queue import blocking, kept, next_outgoing, outgoing_withdrawals, unproved
from studio.outlet.views import (
    OutletRefusal,
    OutletRow,
    Standing,
    all_in_use,
    outlet_refusals,
    outlets,
    standing_at,
    standings,
)
from studio.outlet.write import (
    add,
    publish_anew,
    reinstate,
    retire,
    retry,
    retry_all,
    retry_withdrawal,
)

__all__ = [
    "CARRIES_NAMES",
    "MOST_OUTLETS",
    "Carries",
    "Delivery",
    "Outlet",
    "OutletDifference",
    "OutletRefusal",
    "OutletRow",
    "OutletStatus",
    "OutletWithdrawal",
    "Standing",
    "add",
    "all_in_use",
    "blocking",
    "kept",
    "next_outgoing",
    "outgoing_withdrawals",
    "outlet_refusals",
    "outlets",
    "publish_anew",
    "reinstate",
    "retire",
    "retry",
    "retry_all",
    "retry_withdrawal",
    "standing_at",
    "standings",
    "unproved",
]
