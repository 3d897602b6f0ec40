"""What a data set holds: counts, words, what its phrases ask for, where its boxes lie.

`survey` makes one pass over the samples; each other file holds one thing that is counted; `page`
shows it all on one HTML page without anything from elsewhere.
"""

from deixis.datasets.insights.heat import heat_picture
from deixis.datasets.insights.page import write_page
from deixis.datasets.insights.results import TARGETS, Insights
from deixis.datasets.insights.survey import survey
from deixis.datasets.insights.terms import Cluster

__all__ = ["TARGETS", "Cluster", "Insights", "heat_picture", "survey", "write_page"]
