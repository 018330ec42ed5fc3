"""The charts of the progress page to take away, in the order of the page."""

from components.exports.buttons import ChartDownload, show_downloads
from components.progress.areas import areas_drawing
from components.progress.courses import courses_drawing
from components.progress.quarters import quarters_drawing
from components.progress.schedule import schedule_drawing
from data.dates import long_date
from data.reports.state import ProgressState
from data.tables.workbook import Sheet


def show_chart_downloads(state: ProgressState) -> None:
    """Each as a picture and as a table; all tables as one workbook."""
    drawings = chart_drawings(state)

    def sheets() -> list[Sheet]:
        return [each.sheet() for each in drawings if each.sheet]

    show_downloads(state.plan, "进展图表", f"截至{long_date(state.as_of)}", sheets, drawings)


def chart_drawings(state: ProgressState) -> list[ChartDownload]:
    """Those that the page shows."""
    found = (areas_drawing(state), schedule_drawing(state), quarters_drawing(state), courses_drawing(state))
    return [each for each in found if each]
