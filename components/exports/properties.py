"""What an Office file says of itself: Word and PowerPoint share the names."""

from datetime import UTC, datetime
from typing import Any

from data.schema import Plan


def set_properties(properties: Any, plan: Plan, title: str, subject: str = "") -> None:
    """Set the core properties of a file that is made now, so that none of its template's are left."""
    properties.title, properties.subject, properties.author = title, subject, plan.info.publisher
    properties.last_modified_by, properties.comments, properties.language = plan.info.publisher, "", "zh-CN"
    properties.created = properties.modified = datetime.now(UTC)
