// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import io.camelcx.simulator.cxone.settings.AccessKey;
import io.camelcx.simulator.cxone.settings.CredentialSettings;
import io.camelcx.simulator.oauth.BasicCredentials;
import io.camelcx.simulator.oauth.OAuthForm;
import java.util.Optional;

/** Knows the access keys and the client. */
record Credentials(CredentialSettings settings) {
    boolean isAccessKey(String id, String secret) {
        return settings.accessKeys().contains(new AccessKey(id, secret));
    }

    /** The client's id; empty if the form's credentials are not the client's. */
    Optional<String> client(OAuthForm form) {
        BasicCredentials client = new BasicCredentials(settings.clientId(), settings.clientSecret());
        return form.client().filter(client::equals).map(BasicCredentials::name);
    }
}
