"""The slides as a PDF of 16:9 pages, and as a handout of A4 sheets with what is said below each slide.

Decision: Typst sets the pages, with fonts of our own. Context: a server has no browser, often no Chinese font, and a
slide needs wrapped text, tables and type that shrinks to fit, with its words selectable. Choice: slide.typ follows the
screen's slide.html and stage.css line by line, and a test finds every word of the screen in the file. Price: a
composition twice; a package of 84 MB, and two fonts of 1.6 MB each (their README says how they were cut).
"""

from components.exports.pdf.build import Form, pdf

__all__ = ["Form", "pdf"]
