"""The slides as a Word briefing, in the type and layout of Chinese official documents."""

from components.exports.word.build import briefing

__all__ = ["briefing"]
