// Everything happens in this page: no request, no storage. Without it the page is still whole, only not filtered.
"use strict"
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const one = selector => document.querySelector(selector)
const fold = text => [...text].map(sign => sign.normalize("NFKC").toLowerCase())
const folded = text => fold(text).join("")
const words = text => folded(text).split(/\s+/).filter(Boolean)

// Theme: the reader's system, until they choose.
one("#theme").addEventListener("click", () => {
  const root = document.documentElement
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches
  root.dataset.theme = dark ? "light" : "dark"
})

// Charts: show the rows with one label.
all("[data-pick]").forEach(button => button.addEventListener("click", () => {
  const label = button.dataset.pick
  all("[data-pick]").forEach(each => each.setAttribute("aria-pressed", String(each === button)))
  let shown = 0
  all(".row").forEach(row => { row.hidden = Boolean(label) && row.dataset.label !== label; shown += !row.hidden })
  one("#picked").textContent = label ? `${label}：${shown}项` : ""
}))

// Tasks: area, type, number, continuity, words; a heading without actions goes away.
const filterTasks = () => {
  const area = one("#t-area").value, type = one("#t-type").value, parts = words(one("#t-words").value)
  const number = one("#t-number").checked, carried = one("#t-continues").checked
  const actions = all("#tasks li")
  let shown = 0
  for (const action of actions) {
    const text = folded(action.textContent)
    action.hidden = Boolean(area && action.dataset.area !== area) || Boolean(type && action.dataset.type !== type)
      || (number && !("number" in action.dataset)) || (carried && !("continues" in action.dataset))
      || !parts.every(part => text.includes(part))
    shown += !action.hidden
  }
  all("#tasks .theme, #tasks .area").forEach(block => { block.hidden = !block.querySelector("li:not([hidden])") })
  one("#t-count").textContent = `${shown} / ${actions.length} 条举措`
}
all("#tasks select, #tasks input").forEach(field => field.addEventListener("input", filterTasks))
filterTasks()

// The text: clauses that hold every word; what is found is marked where the browser can.
let hits = [], now = -1
const ranges = (clause, parts) => {
  const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT), at = []
  let text = ""
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let i = 0; i < node.data.length; i += 1)
      for (const sign of fold(node.data[i]).join("")) { text += sign; at.push([node, i]) }
  return parts.flatMap(part => {
    const found = []
    for (let i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length)) {
      const range = document.createRange(), last = at[i + part.length - 1]
      range.setStart(...at[i]); range.setEnd(last[0], last[1] + 1)
      found.push(range)
    }
    return found
  })
}
const go = step => {
  if (!hits.length) return
  hits[now]?.classList.remove("now")
  now = (now + step + hits.length) % hits.length
  hits[now].classList.add("now")
  hits[now].scrollIntoView({ block: "center" })
  one("#x-count").textContent = `${now + 1} / ${hits.length} 处`
}
const searchText = () => {
  const parts = words(one("#x-words").value), marks = []
  hits = []; now = -1
  for (const clause of all("#text .c")) {
    const text = folded(clause.textContent), hit = parts.length > 0 && parts.every(part => text.includes(part))
    clause.classList.toggle("hit", hit)
    clause.classList.remove("now")
    if (hit) { hits.push(clause); marks.push(...ranges(clause, parts)) }
  }
  if (window.CSS?.highlights) CSS.highlights.set("found", new Highlight(...marks))
  one("#x-count").textContent = parts.length ? (hits.length ? `${hits.length} 处` : "没有找到") : ""
}
one("#x-words").addEventListener("input", searchText)
one("#x-words").addEventListener("keydown", event => { if (event.key === "Enter") go(event.shiftKey ? -1 : 1) })
one("#x-next").addEventListener("click", () => go(1))
one("#x-back").addEventListener("click", () => go(-1))

// Tables: filter, sort by a column, take away what is shown.
const defused = cell => /^[=+\-@\t\r]/.test(cell) && isNaN(Number(cell)) ? `'${cell}` : cell
const quoted = cell => `"${defused(cell).replaceAll('"', '""')}"`
all(".table").forEach(box => {
  const body = box.querySelector("tbody"), rows = all("tr", body), input = box.querySelector("input")
  const count = box.querySelector(".count"), texts = new Map(rows.map(row => [row, folded(row.textContent)]))
  const filter = () => {
    const parts = words(input.value)
    rows.forEach(row => { row.hidden = !parts.every(part => texts.get(row).includes(part)) })
    count.textContent = `${rows.filter(row => !row.hidden).length} / ${rows.length} 行`
  }
  input.addEventListener("input", filter)
  filter()
  all("th", box).forEach((head, column) => head.querySelector("button").addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending"
    all("th", box).forEach(each => each.setAttribute("aria-sort", "none"))
    head.setAttribute("aria-sort", down ? "descending" : "ascending")
    const key = row => row.cells[column].textContent
    const compare = (a, b) => key(a) === "" || key(b) === "" ? (key(a) === "") - (key(b) === "")
      : (down ? -1 : 1) * (isNaN(key(a) - key(b)) ? key(a).localeCompare(key(b), "zh") : key(a) - key(b))
    body.append(...[...rows].sort(compare))
  }))
  box.querySelector(".csv").addEventListener("click", () => {
    const heads = all("th", box).map(head => head.textContent)
    const shown = all("tr", body).filter(row => !row.hidden).map(row => [...row.cells].map(cell => cell.textContent))
    const choice = input.value ? `筛选“${input.value}”` : "全部"
    const lines = [[...heads, "来源", "筛选"], ...shown.map(row => [...row, box.dataset.origin, choice])]
    const file = new Blob(["\ufeff" + lines.map(line => line.map(quoted).join(",")).join("\r\n")], { type: "text/csv" })
    const link = document.createElement("a")
    link.href = URL.createObjectURL(file)
    link.download = `${box.dataset.name}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  })
})

// Map: what the plan says at a place.
const data = one("#places")
if (data) {
  const places = JSON.parse(data.textContent), panel = one("#place")
  const line = (tag, text, href) => {
    const element = document.createElement(tag)
    const inner = href ? element.appendChild(document.createElement("a")) : element
    if (href) inner.href = href
    inner.textContent = text
    return element
  }
  const show = id => {
    const place = places[id]
    if (!place) return
    panel.replaceChildren(line("h3", place.name), line("p", place.kind),
      ...place.said.map(([name, text]) => line("p", text, `#${name}`)))
    all("#map svg [data-place]").forEach(each => each.classList.toggle("chosen", each.dataset.place === id))
  }
  all("#map [data-place]").forEach(each => {
    each.addEventListener("click", () => {
      show(each.dataset.place)
      if (each.tagName === "BUTTON") panel.scrollIntoView({ block: "nearest" })
    })
    each.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== " ") return
      event.preventDefault()
      show(each.dataset.place)
    })
  })
}
