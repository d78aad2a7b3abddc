// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.users;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A user of the contact center.
 *
 * @param dbid the id in the vendor's configuration
 * @param userName the name for signing in, without a tenant
 * @param password the password; no operation shows it
 * @param place the place where the user works
 * @param dn the number of the telephone there
 * @param fields all other fields as the Provisioning API has them; not to be changed
 */
public record CentreUser(
        int dbid, String userName, @JsonIgnore String password, String place, String dn, ObjectNode fields) {

    /** A field's text; empty when the user does not have it. */
    public String field(String name) {
        return fields.path(name).asText("");
    }

    CentreUser withPassword(String changed) {
        return new CentreUser(dbid, userName, changed, place, dn, fields);
    }
}
