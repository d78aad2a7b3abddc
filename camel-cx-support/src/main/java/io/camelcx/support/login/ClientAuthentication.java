// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.login;

import io.camelcx.support.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a client sends its credentials to a token endpoint (RFC 6749, section 2.3.1). */
public enum ClientAuthentication {
    /** By HTTP Basic. */
    basic {
        @Override
        ApiRequest.Builder apply(ApiRequest.Builder request, OAuthTokenSource.Client client, Map<String, String> form) {
            return request.basic(client.id(), client.secret()).form(form);
        }
    },
    /** In the form, as {@code client_id} and {@code client_secret}. */
    form {
        @Override
        ApiRequest.Builder apply(ApiRequest.Builder request, OAuthTokenSource.Client client, Map<String, String> form) {
            Map<String, String> fields = new LinkedHashMap<>(form);
            fields.put("client_id", client.id());
            fields.put("client_secret", client.secret());
            return request.withoutBearer().form(fields);
        }
    };

    abstract ApiRequest.Builder apply(
            ApiRequest.Builder request, OAuthTokenSource.Client client, Map<String, String> form);
}
