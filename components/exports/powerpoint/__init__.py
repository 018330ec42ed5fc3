"""The slides as a PowerPoint file: native charts, tables and shapes on a master of their own.

Decision: labels are number formats. Context: 7.2%左右 has to stand at the column, and officials edit the data.
Choice: the label is the value under a format such as `0.0"%左右"`, so it follows an edit. Price: where two years are
printed in different scales, the label is fixed text.
"""

from components.exports.powerpoint.build import presentation

__all__ = ["presentation"]
