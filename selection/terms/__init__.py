"""What adds to a coalition's worth: one aggregator a file, said twice, as a plain value and as rows of a program."""

from selection.terms.coverage import Coverage, Needed
from selection.terms.joining import Joining, joining
from selection.terms.joint import Joint, Together
from selection.terms.mean import Mean
from selection.terms.pair_mean import PairMean
from selection.terms.pair_weakest import PairWeakest
from selection.terms.pairs import PairTable
from selection.terms.strongest import Strongest
from selection.terms.term import Term
from selection.terms.total import Total
from selection.terms.weakest import Weakest

__all__ = [
    "Coverage",
    "Joining",
    "Joint",
    "Mean",
    "Needed",
    "PairMean",
    "PairTable",
    "PairWeakest",
    "Strongest",
    "Term",
    "Together",
    "Total",
    "Weakest",
    "joining",
]
