// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import io.camelcx.simulator.cxone.settings.AccessKey;
import io.camelcx.simulator.cxone.settings.CredentialSettings;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.oauth.BasicCredentials;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;

/** Knows the access keys and the client. */
final class Credentials {
    private final CredentialSettings settings;

    Credentials(CredentialSettings settings) {
        this.settings = settings;
    }

    boolean isAccessKey(String id, String secret) {
        return settings.accessKeys().contains(new AccessKey(id, secret));
    }

    /** The client, when the call shows its id and secret: by Basic authorization, or as fields of the form. */
    Optional<String> client(HttpCall call, Fields form) {
        BasicCredentials client = new BasicCredentials(settings.clientId(), settings.clientSecret());
        return BasicCredentials.of(call)
                .or(() -> field(form, "client_id")
                        .map(id -> new BasicCredentials(
                                id, field(form, "client_secret").orElse(""))))
                .filter(client::equals)
                .map(BasicCredentials::name);
    }

    static Optional<String> field(Fields form, String name) {
        return Optional.ofNullable(form.getValue(name)).filter(value -> !value.isEmpty());
    }
}
