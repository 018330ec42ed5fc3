"""The plan as slides, to be given in a room: turned by keys, chosen and ordered in the address."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.present import choice, controls
from components.present.format import format_for
from components.present.show import show_slide
from components.shell import url
from components.shell.plans import current_plan

plan = current_plan()
url.restore("present", (choice.KEY, choice.AT, *choice.TOUCHED))
slides = choice.chosen_slides(plan)
at = choice.current(slides)

form = format_for(st.context.headers.get("User-Agent", ""))

show_slide(plan, slides[at], form)
controls.show_controls(plan, slides, at, brief=form.tall)
