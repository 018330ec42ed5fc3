"""The plan as slides, to be given in a room: turned by keys, chosen and ordered in the address."""

from components.shell import frame

frame.ensure_shell()


from components.present import choice, controls, cover
from components.present.logo import logo
from components.present.stage import show_stage
from components.shell import url
from components.shell.plans import current_plan

plan = current_plan()
presenter = url.flag("presenter")
url.restore("present", (choice.KEY, choice.TOPIC, choice.PLANS, *choice.FILTERS, *cover.FIELDS))
beside = choice.plans_beside(plan)
plan = beside[0] if beside else plan
slides = cover.with_cover(choice.chosen_slides(plan), cover.presented(), logo())

slide = slides[choice.current(slides)]

show_stage(plan, slides, slide.id, choice.touched(plan, slide), presenter)
if not presenter:
    controls.show_controls(plan, slides, choice.chosen_topic(plan), beside)
