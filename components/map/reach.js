// Reports whether the browser can reach a URL.
export default function ({ data, setStateValue }) {
  const stop = AbortSignal.timeout(data.seconds * 1000)
  fetch(data.url, { signal: stop, mode: "no-cors" })
    .then(() => "yes", () => "no")
    .then(answer => setStateValue("answer", `${answer} ${data.url}`))
}
