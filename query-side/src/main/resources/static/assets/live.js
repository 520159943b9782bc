// Keeps an open page true: asks for it again when something it shows has changed, and leaves alone what somebody types.
(() => {
  const main = document.querySelector('main[data-live]')
  const news = document.getElementById('news')
  if (!main || !news || !window.EventSource) return

  const COMES_BACK = 30_000
  let source
  let last = new URL(main.dataset.live, location).searchParams.get('after')
  let busy = false
  let again = false
  let asked = false
  let wake
  let restUntil = 0
  let patience = 2

  const address = () => {
    const url = new URL(main.dataset.live, location)
    url.searchParams.set('after', last)
    return url
  }

  // A hidden page hears nothing, so that many open ones don't use up the browser's connections.
  const listen = () => {
    if (document.hidden || source) return
    source = new EventSource(address())
    source.addEventListener('changed', event => {
      last = event.lastEventId
      changed()
    })
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        source = undefined
        setTimeout(listen, COMES_BACK)
      }
    })
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      source?.close()
      source = undefined
    } else {
      listen()
    }
  })
  addEventListener('pagehide', () => { source?.close(); source = undefined })
  addEventListener('pageshow', listen)

  const changed = () => {
    if (main.dataset.liveTell !== undefined) {
      say(news.dataset.changed, link(main.dataset.liveTell, news.dataset.see))
    } else if (worked()) {
      say(news.dataset.waiting, button(news.dataset.show, ask))
    } else {
      refresh()
    }
  }

  // What somebody has typed or marked is theirs; it is not swapped from under them.
  const worked = () => {
    const selection = getSelection()
    return [...main.querySelectorAll('input, textarea, select')].some(typed)
      || !selection.isCollapsed && main.contains(selection.anchorNode)
  }
  const typed = field => field.type === 'hidden' ? false
    : field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
      : field.options ? [...field.options].some(option => option.selected !== option.defaultSelected)
        && field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
        : field.value !== field.defaultValue

  // Whoever asks for it gives up what is typed and gets the page as it is now, without a rest and even if nothing differs.
  const ask = () => {
    asked = true
    wake?.()
    refresh()
  }

  // One at a time, with a rest after each as long as it took and some; longer and longer while changes don't stop coming,
  // so that whoever watches a million of them doesn't load the server with it.
  const refresh = async () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    patience = performance.now() < restUntil ? Math.min(2 * patience, 20) : 2
    await new Promise(resolve => {
      wake = resolve
      setTimeout(resolve, asked ? 0 : Math.max(0, restUntil - performance.now()))
    })
    again = false
    const wanted = asked
    asked = false
    const began = performance.now()
    try {
      const url = new URL(location)
      url.searchParams.delete('done')
      url.searchParams.delete('at')
      const answer = await fetch(url, {headers: {'Waymark-Unattended': 'live', Accept: 'text/html'}})
      if (answer.redirected) {
        location.reload()
        return
      }
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), 'text/html'), wanted)
    } catch {
      // Away for the moment: the next change asks again.
    } finally {
      busy = false
      restUntil = performance.now() + patience * (performance.now() - began)
    }
    if (asked) refresh()
    else if (again) changed()
  }

  const show = (page, wanted) => {
    const fresh = page.querySelector('main')
    if (!fresh || !wanted && fresh.innerHTML === main.innerHTML) return
    const open = new Set([...main.querySelectorAll('details')].map(known).filter(([, details]) => details.open).map(([key]) => key))
    const focus = main.contains(document.activeElement) ? name(document.activeElement) : undefined
    const before = window.scrollY
    main.replaceChildren(...fresh.childNodes)
    ;[...main.querySelectorAll('details')].map(known).forEach(([key, details]) => { details.open = open.has(key) })
    if (focus) [...main.querySelectorAll('a, button, input, select, summary, [tabindex]')]
      .find(each => name(each) === focus)?.focus({preventScroll: true})
    window.scrollTo(window.scrollX, before)
    say(news.dataset.updated)
  }
  const known = (details, at, all) => {
    const key = details.querySelector('summary')?.textContent.replace(/\d+/g, '')
    const same = all.slice(0, at).filter(one => one.querySelector('summary')?.textContent.replace(/\d+/g, '') === key).length
    return [`${key}#${same}`, details]
  }
  const name = element => [element.localName, element.id, element.getAttribute('href'), element.name, element.textContent].join('|')

  let quiet
  const say = (words, more) => {
    clearTimeout(quiet)
    news.replaceChildren(words, ...(more ? [' ', more] : []))
    if (!more) quiet = setTimeout(() => news.replaceChildren(), 6_000)
  }
  const link = (href, words) => Object.assign(document.createElement('a'), {href, target: '_blank', rel: 'noopener', textContent: words})
  const button = (words, act) => {
    const made = Object.assign(document.createElement('button'), {type: 'button', className: 'plain', textContent: words})
    made.addEventListener('click', act)
    return made
  }

  listen()
})()
