// Steps through a plan without loading its page again: fetches what differs, the next step before it is asked for.
(() => {
  const player = document.getElementById('player')
  if (!player) return

  const PACE = 2_000
  const KEPT = 24
  const link = name => player.querySelector(`[data-step="${name}"]`)
  const play = link('play')
  const range = player.querySelector('.scrubber input')
  const number = player.querySelector('#version')
  const now = document.getElementById('now')
  const drive = player.querySelector('.drive')

  let version = Number(player.dataset.version)
  let latest = Number(player.dataset.latest)
  let wanted = version
  let busy = false
  let timer
  const kept = new Map()

  const address = (to, path = player.dataset.page) => {
    const url = new URL(path, location)
    const effectiveAt = new URL(location).searchParams.get('effectiveAt')
    if (effectiveAt) url.searchParams.set('effectiveAt', effectiveAt)
    url.searchParams.set('version', to)
    return url
  }

  // Whoever lets it play need not be there: that must not keep their session open.
  const fetched = to => {
    if (!kept.has(to)) {
      const headers = {Accept: 'text/html', ...(timer ? {'Waymark-Unattended': 'play'} : {})}
      const asked = fetch(address(to, player.dataset.page + '/step'), {headers}).then(async answer => {
        if (answer.redirected || !answer.ok) throw new Left(to)
        return answer.text()
      })
      asked.catch(() => kept.delete(to))
      kept.set(to, asked)
      if (kept.size > KEPT) kept.delete(kept.keys().next().value)
    }
    return kept.get(to)
  }
  class Left extends Error {
    constructor(to) {
      super('The step is not to be had')
      this.to = to
    }
  }

  // The last wish counts: whoever drags across a thousand versions gets the one they stop at.
  const go = async to => {
    wanted = Math.min(Math.max(1, to), latest)
    range.value = wanted
    number.value = wanted
    if (busy || wanted === version) return
    busy = true
    try {
      while (wanted !== version) {
        const at = wanted
        const page = new DOMParser().parseFromString(await fetched(at), 'text/html')
        if (at === wanted) show(page, at)
      }
    } catch (problem) {
      pause()
      if (problem instanceof Left) {
        // Signed out, or it is not there: its own page says so.
        location.assign(address(problem.to))
        return
      }
      wanted = version
      range.value = number.value = version
      now.textContent = 'This step could not be fetched. Try again.'
    } finally {
      busy = false
    }
  }

  const show = (page, at) => {
    const from = version
    const down = wentDown()
    version = at
    for (const id of ['replay-head', 'replay-step']) {
      const fresh = page.getElementById(id)
      document.getElementById(id).replaceWith(document.adoptNode(fresh))
    }
    const step = document.getElementById('replay-step')
    latest = Number(step.dataset.latest)
    range.max = number.max = latest
    steps()
    history.replaceState(history.state, '', address(version))
    if (document.activeElement !== range) into(step, down)
    now.replaceChildren(...document.adoptNode(page.getElementById('replay-now')).childNodes)
    const next = version + Math.sign(version - from)
    if (next >= 1 && next <= latest) fetched(next).catch(() => {})
  }

  const steps = () => {
    const targets = {first: 1, previous: version - 1, next: version + 1, last: latest}
    for (const [name, to] of Object.entries(targets)) {
      const anchor = link(name)
      const there = to !== version && to >= 1 && to <= latest
      if (there) {
        anchor.href = address(to)
        anchor.removeAttribute('aria-disabled')
        anchor.removeAttribute('role')
        anchor.removeAttribute('tabindex')
      } else {
        // It stays where the focus is: without an address a link would lose it.
        anchor.removeAttribute('href')
        anchor.setAttribute('aria-disabled', 'true')
        anchor.setAttribute('role', 'link')
        anchor.tabIndex = 0
      }
    }
  }

  // Whoever scrolled past what happened reads the plan: they are shown where it changed. Anybody else is shown what happened.
  const wentDown = () => document.querySelector('#replay-step .told').getBoundingClientRect().bottom <= below()
  const below = () => drive.getBoundingClientRect().bottom

  // Only what isn't in view is brought there, and at once: nothing glides across the screen, for anybody.
  const into = (step, down) => {
    const part = down ? document.getElementById(`part-${step.dataset.first}`) : step.querySelector('.told')
    if (!part) return
    const box = part.getBoundingClientRect()
    if (box.top >= below() && box.bottom <= innerHeight) return
    part.scrollIntoView({block: down ? 'center' : 'start', behavior: 'instant'})
  }

  const pause = () => {
    clearInterval(timer)
    timer = undefined
    play.textContent = 'Play'
  }
  const start = () => {
    timer = setInterval(() => {
      if (busy) return
      if (version >= latest) pause()
      else go(version + 1)
    }, PACE)
    play.textContent = 'Pause'
    if (version >= latest) go(1)
  }

  const moves = {
    first: () => go(1),
    previous: () => go(wanted - 1),
    next: () => go(wanted + 1),
    last: () => go(latest),
    play: () => timer ? pause() : start()
  }
  const move = name => {
    if (name !== 'play') pause()
    moves[name]()
  }

  player.addEventListener('click', event => {
    const step = event.target.closest('[data-step]')
    if (!step || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    move(step.dataset.step)
  })
  range.addEventListener('input', () => {
    pause()
    go(Number(range.value))
  })
  player.querySelector('form').addEventListener('submit', event => {
    event.preventDefault()
    pause()
    go(Number(number.value))
  })

  const KEYS = {ArrowLeft: 'previous', ArrowRight: 'next', Home: 'first', End: 'last', ' ': 'play'}
  document.addEventListener('keydown', event => {
    const name = KEYS[event.key]
    const at = document.activeElement
    const ours = !at || at === document.body || at.id === 'content' || player.contains(at)
    if (!name || !ours || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return
    if (at === number || at?.localName === 'summary' || at?.localName === 'button' && name === 'play') return
    if (at === range && name !== 'play') return
    event.preventDefault()
    move(name)
  })
  document.addEventListener('visibilitychange', () => { if (document.hidden) pause() })

  player.querySelectorAll('[hidden]').forEach(each => { each.hidden = false })
  steps()
  fetched(Math.min(version + 1, latest)).catch(() => {})
})()
