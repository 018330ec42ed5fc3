"""The whole plan as one HTML file: opens by double click, asks for nothing, needs nothing installed."""

from components.exports.onefile.build import page

__all__ = ["page"]
