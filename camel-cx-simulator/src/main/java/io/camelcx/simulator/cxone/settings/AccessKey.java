// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

/**
 * An access key, which stands for one user of the tenant.
 *
 * @param id the key's id, the user name of an OpenID client
 * @param secret its secret, the password of an OpenID client
 */
public record AccessKey(String id, String secret) {

    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
