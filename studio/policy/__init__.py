"""A customer's rules as data: policy profiles, a file for each notice, every rule with its source.

The notices contradict each other on purpose of place; what a programme is asked for is read from
the profile that the house follows, never from a constant.
"""

from studio.policy.profile import NOTHING, Profile, Rule, said
from studio.policy.reading import MOST_BYTES, built_in, profile_in
from studio.policy.rules import RULES, Form, RuleKind

__all__ = [
    "MOST_BYTES", "NOTHING", "RULES", "Form", "Profile", "Rule", "RuleKind", "built_in",
    "profile_in", "said",
]  # fmt: skip
