"""Word documents in the type and layout of Chinese official ones: the slides as a briefing, all targets as a table."""

from components.exports.word.all_targets import all_targets_document
from components.exports.word.build import briefing

__all__ = ["all_targets_document", "briefing"]
