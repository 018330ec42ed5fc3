"""The whole plan as one HTML file: opens by double click, asks for nothing, needs nothing installed.

Decision: it draws its own charts. Context: the file opens from a disk, without a network, on any computer. Choice:
HTML rows with small SVG marks and a short script, no chart library. Price: its charts are simpler than the app's.
"""

from components.exports.onefile.build import page

__all__ = ["page"]
