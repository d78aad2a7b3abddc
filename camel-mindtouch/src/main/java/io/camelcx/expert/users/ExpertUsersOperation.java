// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

/** The operations of a producer of {@code expert-users}. */
public enum ExpertUsersOperation {
    /** Reads a user with the groups. */
    get,
    /** Lists users: a page, or all of them. */
    list,
    /** Creates a user. */
    create,
    /** Changes some fields of a user. */
    update,
    /** Changes some fields of the user of a name, or creates one. */
    createOrUpdate,
    /** Lets a user sign in. */
    activate,
    /** Lets a user no longer sign in. */
    deactivate,
    /** Sets the password of a user. */
    setPassword,
    /** Lists the groups of a user. */
    groups,
    /** Reads how much a user has contributed. */
    metrics,
    /** Lists the properties of a user. */
    properties,
    /** Reads the value of a property. */
    property,
    /** Creates or replaces a property. */
    setProperty,
    /** Deletes a property. */
    deleteProperty
}
