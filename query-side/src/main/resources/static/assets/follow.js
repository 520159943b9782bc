// Follows what is under way: asks for the page again until it has ended, and swaps those of its parts that run.
(() => {
  const SHORTEST = 1_500
  const LONGEST = 20_000
  let pause = SHORTEST
  const parts = () => [...document.querySelectorAll('main [data-follow]')]
  if (!parts().length) return

  const said = Object.assign(document.createElement('p'), {className: 'unseen'})
  said.setAttribute('role', 'status')
  document.querySelector('main').append(said)

  // A hidden page waits; one that is away for the moment asks again.
  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(location.href, {headers: {'Waymark-Unattended': 'follow', Accept: 'text/html'}})
        if (answer.redirected) {
          location.reload()
          return
        }
        if (answer.ok) swap(new DOMParser().parseFromString(await answer.text(), 'text/html'))
      } catch {
        // The next look asks again.
      }
    }
    // Each look goes on record: the longer it takes, the fewer.
    pause = Math.min(pause * 1.3, LONGEST)
    if (parts().length) setTimeout(look, pause)
  }

  const swap = page => parts().forEach(part => {
    const fresh = page.getElementById(part.id)
    const ended = part.dataset.follow
    if (!fresh) return
    const focus = part.contains(document.activeElement) ? name(document.activeElement) : undefined
    part.replaceChildren(...fresh.childNodes)
    if (fresh.dataset.follow === undefined) {
      delete part.dataset.follow
      said.textContent = ended
    }
    if (focus !== undefined) {
      const same = [...part.querySelectorAll('a, button, summary, [tabindex]')].find(each => name(each) === focus)
      if (!same) part.tabIndex = -1
      ;(same ?? part).focus({preventScroll: true})
    }
  })
  const name = element => [element.localName, element.getAttribute('href'), element.textContent].join('|')

  setTimeout(look, pause)
})()
