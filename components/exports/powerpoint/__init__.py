"""The slides as a PowerPoint file: native charts, tables and shapes on a master of their own."""

from components.exports.powerpoint.build import presentation

__all__ = ["presentation"]
