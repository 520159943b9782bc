package health.waymark.access.server;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where a person signs in. */
@RestController
class SignInPage {

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String form(HttpServletRequest request, CsrfToken csrf) {
        String said = request.getParameter("error") != null
                ? "<p role=\"alert\">That name and password don't go together.</p>"
                : request.getParameter("logout") != null ? "<p role=\"status\">You are signed out.</p>" : "";
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Sign in · Waymark</title>
                <link rel="stylesheet" href="/assets/waymark.css">
                </head>
                <body class="sign-in">
                <main>
                <h1>Waymark</h1>
                %s
                <form method="post" action="/login">
                <label>Name <input name="username" autocomplete="username" required autofocus></label>
                <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
                <input type="hidden" name="%s" value="%s">
                <button>Sign in</button>
                </form>
                </main>
                </body>
                </html>
                """.formatted(said, csrf.getParameterName(), HtmlUtils.htmlEscape(csrf.getToken()));
    }
}
