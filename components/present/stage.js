// The stage: all slides are here, so that a page turns at once and without a network. The address follows by itself.
const IDLE = 2500, NARROW = 700 // milliseconds until the controls hide; pixels below which a slide is a column
const SILENT = new Set(["next", "back", "first", "last", "black"]) // a room sees the slide turn, and nothing else
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector("div")
  if (root.stage?.stamp === data.stamp) root.stage.recolour(data.colours)
  else {
    root.stage?.leave()
    root.stage = build(root, data)
  }
  return () => root.stage?.leave()
}

function build(root, data) {
  const ids = data.slides.map(slide => slide.id)
  const stored = `slide:${data.deck}`
  const radio = "BroadcastChannel" in window ? new BroadcastChannel(`stage:${data.deck}`) : null
  const style = make("style")
  style.textContent = data.css
  const stage = make("div", { class: "stage" + (data.presenter ? " presenter" : ""), tabindex: "-1" })
  const deck = make("div", { class: "deck" })
  const slides = data.slides.map((slide, number) => {
    const thumb = make("div", { class: "thumb" })
    const section = make("section", {
      class: `slide ${slide.kind}`, "data-id": slide.id,
      "aria-roledescription": "幻灯片", "aria-label": `${number + 1}/${ids.length}`,
    }, slide.html)
    section.querySelector(".foot").dataset.page = `${number + 1} / ${ids.length}`
    thumb.append(section)
    thumb.onclick = () => { if (stage.classList.contains("overview")) { toggle("overview"); go(number) } }
    deck.append(thumb)
    return section
  })
  const tools = make("div", { class: "tools", role: "toolbar", "aria-label": "翻页" })
  const count = make("span", { class: "place", role: "status" })
  const button = (act, label, sign) => {
    const named = sign.length > 1 ? {} : { "aria-label": label } // words name themselves, arrows do not
    const made = make("button", { type: "button", title: label, "data-act": act, ...named }, sign)
    made.onclick = () => run(act)
    tools.append(made)
    return made
  }
  const first = button("first", "首页", "⇤"), back = button("back", "上一页", "←")
  tools.append(count)
  const next = button("next", "下一页", "→"), last = button("last", "末页", "⇥")
  if (!data.presenter) {
    button("overview", "按键 O", "总览"); button("notes", "按键 N", "讲稿"); button("presenter", "按键 P", "演讲者窗口")
    button("full", "按键 F", "全屏"); button("print", "打印或存为 PDF", "打印"); button("help", "按键一览", "按键")
  }
  stage.append(deck, tools)
  root.replaceChildren(style, stage)

  let at = Math.max(0, ids.indexOf(wanted())), typed = "", notes = null, timer = 0
  const began = Date.now()

  function wanted() {
    const named = new URL(location.href).searchParams.get("slide")
    if (named === null && !data.presenter) return sessionStorage.getItem(stored) ?? data.at
    return ids.includes(named) ? named : data.at
  }

  function go(to, said = true) {
    const turned = Math.min(Math.max(to, 0), ids.length - 1) !== at
    at = Math.min(Math.max(to, 0), ids.length - 1)
    slides.forEach((slide, number) => {
      slide.classList.toggle("now", number === at)
      slide.classList.toggle("next", number === at + 1)
      slide.inert = number !== at
      slide.setAttribute("aria-hidden", String(number !== at))
    })
    count.textContent = `${at + 1} / ${ids.length}`
    first.disabled = back.disabled = at === 0
    next.disabled = last.disabled = at === ids.length - 1
    if (turned) { touch(null); stage.scrollTop = 0 }
    write()
    showNotes()
    cover()
    if (said) radio?.postMessage({ at: ids[at] })
  }

  // The address is written here and not by the server: a turn needs no answer, and a later run reads it from there.
  function write(touched = {}) {
    if (data.presenter) return
    const there = new URL(location.href)
    for (const name of ["slide", "indicator", "place"]) there.searchParams.delete(name)
    if (at) there.searchParams.set("slide", ids[at])
    for (const [name, value] of Object.entries(touched)) there.searchParams.set(name, value)
    if (at) sessionStorage.setItem(stored, ids[at]); else sessionStorage.removeItem(stored)
    if (there.href !== location.href) history.replaceState(history.state, "", there.href)
  }

  const nameOf = mark => mark.dataset.touch ?? mark.dataset.place

  // A place may share its mark with others; its sentences open all the same.
  function touch(id) {
    stage.querySelector(".said")?.remove()
    stage.querySelectorAll(".touched").forEach(each => each.classList.remove("touched"))
    if (!id || !data.said[id]) return
    const mark = [...slides[at].querySelectorAll("[data-touch], [data-place]")].find(each => nameOf(each) === id)
    const card = make("div", { class: "said", role: "status" }, data.said[id])
    const close = make("button", { type: "button", "aria-label": "关闭原句", style: "float:right" }, "✕")
    close.onclick = () => { touch(null); write(); cover() }
    card.prepend(close)
    mark?.classList.add("touched")
    stage.append(card)
    write({ [mark?.dataset.touch ? "indicator" : "place"]: id })
  }

  // What the page draws at the foot of the window hides below whatever is open there.
  function cover() {
    document.documentElement.classList.toggle("stage-open", Boolean(stage.querySelector(".said, .panel, .black")))
  }

  function showNotes() {
    if (notes) fill(notes, (data.presenter ? "" : "<h2>讲稿</h2>") + (data.slides[at].notes || "<p>本页无讲稿。</p>"))
  }

  function toggle(name) {
    const on = !stage.classList.contains(name)
    stage.classList.toggle(name, on)
    if (name === "overview") {
      slides.forEach((slide, number) => {
        const thumb = slide.parentElement
        const named = { tabindex: 0, role: "button", "aria-label": `第${number + 1}页：${data.slides[number].title}` }
        for (const [name, value] of Object.entries(named)) {
          if (on) thumb.setAttribute(name, value); else thumb.removeAttribute(name)
        }
      })
      if (on) slides[at].parentElement.focus()
    }
    measure()
  }

  function panel(name, html) {
    const open = stage.querySelector(".panel")
    open?.remove()
    notes = null
    if (open?.dataset.name === name) return null
    const named = { class: "panel", "data-name": name, role: "dialog", "aria-label": name, tabindex: "0" }
    const made = make("div", named, html)
    stage.append(made)
    made.focus()
    return made
  }

  const acts = {
    next: () => go(at + 1), back: () => go(at - 1), first: () => go(0), last: () => go(ids.length - 1),
    overview: () => toggle("overview"),
    full: () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.(),
    notes: () => { notes = panel("讲稿", ""); showNotes() },
    help: () => panel("按键", data.help),
    print: () => {
      const made = panel("打印", data.print)
      made?.querySelectorAll("[data-paper]").forEach(each => { each.onclick = () => print(each.dataset.paper) })
    },
    black: () => {
      const open = stage.querySelector(".black")
      if (open) open.remove(); else stage.append(make("div", { class: "black" }))
      radio?.postMessage({ black: !open })
    },
    presenter: () => {
      const there = new URL(location.href)
      there.searchParams.set("presenter", "1")
      window.open(there.href, "presenter", "width=1200,height=760")
    },
    close: () => {
      if (stage.querySelector(".black")) acts.black()
      else if (stage.classList.contains("overview")) toggle("overview")
      else { stage.querySelector(".panel")?.remove(); notes = null; touch(null); write() }
    },
  }
  const run = act => { acts[act](); cover(); if (!SILENT.has(act)) wake() }
  // Keys are the stage's unless something on the page around it is being used.
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector("[role=dialog],[data-testid=stPopoverBody]")) return
    const inside = event.composedPath()[0]
    if (inside instanceof Element && inside.closest("input, textarea, select")) return
    if (/^\d$/.test(event.key)) { typed += event.key; return }
    const held = inside instanceof Element && inside.closest("button, a, [role=button]")
    if (event.key === "Enter" && typed) { go(Number(typed) - 1); typed = ""; event.preventDefault(); return }
    typed = ""
    if (held && (event.key === "Enter" || event.key === " ")) {
      if (held.matches("button, a")) return
      held.click()
      event.preventDefault()
      return
    }
    if (stage.querySelector(".panel") && event.key !== "Escape" && !["n", "?"].includes(event.key.toLowerCase())) return
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act || (data.presenter && ["overview", "notes", "presenter", "help"].includes(act))) return
    event.preventDefault()
    run(act)
  }

  function wake() {
    clearTimeout(timer)
    stage.classList.remove("idle")
    document.documentElement.classList.remove("stage-idle")
    timer = setTimeout(() => {
      stage.classList.add("idle")
      document.documentElement.classList.add("stage-idle")
    }, IDLE)
  }

  // The browser makes the file; it has the fonts. A slide is a page of its own size, a handout is A4 with the notes.
  function print(paper) {
    acts.close()
    stage.classList.toggle("handout", paper === "handout")
    slides.forEach((slide, number) => {
      slide.parentElement.querySelector(".handout-notes")?.remove()
      slide.after(make("div", { class: "handout-notes" }, data.slides[number].notes))
    })
    around.textContent = data.around + (paper === "handout" ? "@page { size: A4; margin: 14mm; }" : "")
    window.print()
    around.textContent = data.around
    stage.classList.remove("handout")
  }

  function measure() {
    const { clientWidth: wide, clientHeight: high } = document.documentElement
    const column = wide < NARROW && high > wide && !data.presenter
    stage.classList.toggle("column", column && !stage.classList.contains("overview"))
    const k = data.presenter ? Math.min(wide * 0.64 / 1920, high * 0.58 / 1080) : Math.min(wide / 1920, high / 1080)
    stage.style.setProperty("--k", k)
    stage.style.setProperty("--next", Math.min(wide * 0.32 / 1920, high * 0.4 / 1080))
    for (const slide of slides) fit(slide.querySelector(".body"))
  }

  function recolour(colours) {
    for (const [name, value] of Object.entries(colours)) stage.style.setProperty(`--${name}`, value)
  }

  stage.addEventListener("click", event => {
    const mark = event.target.closest("[data-touch], [data-place]")
    if (mark && !stage.classList.contains("overview")) touch(mark.classList.contains("touched") ? null : nameOf(mark))
    cover()
  })
  if (radio) radio.onmessage = ({ data: told }) => {
    if (told.ask && !data.presenter) radio.postMessage({ at: ids[at] })
    if (told.at && ids.includes(told.at)) go(ids.indexOf(told.at), false)
    if ("black" in told && Boolean(stage.querySelector(".black")) !== told.black) {
      if (told.black) stage.append(make("div", { class: "black" })); else stage.querySelector(".black").remove()
    }
  }
  const around = make("style")
  around.textContent = data.around
  document.head.append(around)
  const listen = [
    ["keydown", press], ["keyup", event => { if (event.key === "Tab") wake() }],
    ["pointermove", wake], ["pointerdown", wake], ["resize", measure],
  ]
  for (const [name, act] of listen) window.addEventListener(name, act)
  let clock = 0
  if (data.presenter) {
    notes = make("div", { class: "notes" })
    const time = make("div", { class: "clock", role: "timer" })
    stage.append(notes, time)
    const tick = () => { time.textContent = clockText(began) }
    tick()
    clock = setInterval(tick, 1000)
    radio?.postMessage({ ask: true })
  }
  recolour(data.colours)
  measure()
  go(at, false)
  document.fonts?.ready.then(measure)
  if (data.touched) touch(data.touched)
  cover()
  wake()

  return {
    stamp: data.stamp,
    recolour,
    leave() {
      for (const [name, act] of listen) window.removeEventListener(name, act)
      clearTimeout(timer)
      clearInterval(clock)
      radio?.close()
      around.remove()
      document.documentElement.classList.remove("stage-idle", "stage-open")
      root.stage = null
    },
  }
}
