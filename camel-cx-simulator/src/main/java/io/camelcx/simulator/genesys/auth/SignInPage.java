// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import org.eclipse.jetty.util.StringUtil;

/** The sign-in form of {@code /oauth/authorize}. */
final class SignInPage {

    private SignInPage() {}

    /** The page; its form posts to the same address, with the query that led to it. */
    static String render(String query, boolean refused, boolean hideTenant) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Sign in</title></head>
                <body>
                <h1>Sign in</h1>
                %s
                <form method="post" action="authorize?%s">
                %s
                <p><label>User <input name="username" autocomplete="username" autofocus></label></p>
                <p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
                <p><button>Sign in</button></p>
                </form>
                </body>
                </html>
                """.formatted(
                        refused ? "<p role=\"alert\">Wrong user or password.</p>" : "",
                        StringUtil.sanitizeXmlString(query),
                        hideTenant ? "" : "<p><label>Tenant <input name=\"tenant\"></label></p>");
    }
}
