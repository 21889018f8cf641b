// Runs in any browser, beside the page's own script: where that one could not be fetched, the page is loaded again as
// soon as the server has it, at most once in ten minutes. What it is loaded by is checked as in src/app/renewal.ts.
;(function () {
  var WAIT_MS = 20000
  var REST_MS = 600000
  var KEY = 'ioc-tasks/renewed'
  var isBare = function () {
    return document.querySelector('#root > .plain') !== null
  }
  var text = function (answer) {
    if (answer.status !== 200) throw new Error(String(answer.status))
    return answer.text()
  }
  var get = function (address) {
    return fetch(address, { cache: 'no-store' }).then(text)
  }
  var look = function () {
    if (!isBare() || !window.fetch) return
    void get('./')
      .then(function (page) {
        if (page.indexOf('<meta name="application-name" content="ioc-tasks"') < 0) throw new Error('another page')
        return get(/<script type="module"[^>]* src="([^"]+)"/.exec(page)[1])
      })
      .then(function () {
        var now = Date.now()
        var last = Number(sessionStorage.getItem(KEY))
        if (!isBare() || (now >= last && now - last < REST_MS)) return
        sessionStorage.setItem(KEY, String(now))
        location.reload()
      })
      .catch(function () {})
      .then(function () {
        setTimeout(look, WAIT_MS)
      })
  }
  setTimeout(look, WAIT_MS)
})()
