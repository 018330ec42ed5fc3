"""The slides of a topic as files: every planned sentence is in them, and the foot says what was chosen."""

import io

import pytest
from docx import Document
from pptx import Presentation

from components.exports.powerpoint import presentation
from components.exports.word import briefing
from data.deck import described
from data.deck.topic import topic_slides
from data.schema import Plan
from data.topics.choose import topics_by_id
from data.topics.collect import collect


@pytest.mark.parametrize("name", ["housing", "rail"])
def test_powerpoint_and_word_hold_the_topic(name: str, plan: Plan) -> None:
    topic = topics_by_id(plan)[name]
    slides = topic_slides(plan, topic)
    choice = described(plan, slides)
    book = Presentation(io.BytesIO(presentation(plan, slides, choice)))
    cells = {
        cell.text
        for page in book.slides
        for shape in page.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    }
    assert {item.text for item in collect(plan, topic).planned} <= cells
    assert len(book.slides) == len(slides)
    document = Document(io.BytesIO(briefing(plan, slides, choice)))
    words = "\n".join(item.text for item in document.paragraphs)
    assert f"专题“{topic.name}”" in words and "一、专题" in words
