// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom.settings;

import io.camelcx.simulator.settings.Checks;

/**
 * What happens on the authorization page, immutable: each {@code with} method returns a changed copy.
 *
 * @param username the user who is at the browser
 * @param consent whether the user approves the application
 * @param codeParameter the name under which the redirect has the code: {@code auth_code}, or {@code code}, as the vendor's text says both
 * @param tokenForm the accepted form of token requests
 */
public record SignInSettings(String username, boolean consent, String codeParameter, TokenForm tokenForm) {

    public SignInSettings {
        Checks.requireText("codeParameter", codeParameter);
    }

    public static SignInSettings defaults() {
        return new SignInSettings("demo", true, "auth_code", TokenForm.ANY);
    }

    public SignInSettings withUsername(String name) {
        return new SignInSettings(name, consent, codeParameter, tokenForm);
    }

    public SignInSettings withConsent(boolean approved) {
        return new SignInSettings(username, approved, codeParameter, tokenForm);
    }

    public SignInSettings withCodeParameter(String name) {
        return new SignInSettings(username, consent, name, tokenForm);
    }

    public SignInSettings withTokenForm(TokenForm form) {
        return new SignInSettings(username, consent, codeParameter, form);
    }
}
